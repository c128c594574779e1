import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { FollowUpStatus } from '#shared/follow-ups/follow-ups.schema.ts'
import { phonesOf } from './contacts.ts'
import type { Reading } from './source.ts'

export type FollowUpFilter = {
  status?: FollowUpStatus | null
  assigneeRow?: number
  from?: string | null
  to?: string | null
}

const followUps = sql
  .selectFrom('follow_up')
  .innerJoin('ticket', 'ticket.id', 'follow_up.ticket_id')
  .leftJoin('customer', 'customer.id', 'follow_up.customer_id')
  .select(['follow_up.id', 'follow_up.kind', 'follow_up.about', 'follow_up.due_on', 'follow_up.due_time'])
  .select(['follow_up.first_due_on', 'follow_up.moved_count', 'follow_up.no_answer_count', 'follow_up.assignee_id'])
  .select(['follow_up.status', 'follow_up.settled_at', 'follow_up.settled_by'])
  .select(['follow_up.created_at', 'follow_up.created_by'])
  .select(['ticket.number', 'customer.full_name', 'customer.company'])
  .select(phonesOf('follow_up.customer_id').as('phones'))
  .where('ticket.deleted_at', 'is', null)

const filtered = (filter: FollowUpFilter) => {
  let query = followUps
  if (filter.status) query = query.where('follow_up.status', '=', filter.status)
  if (filter.assigneeRow !== undefined) query = query.where('follow_up.assignee_id', '=', filter.assigneeRow)
  if (filter.from) query = query.where('follow_up.due_on', '>=', filter.from)
  if (filter.to) query = query.where('follow_up.due_on', '<=', filter.to)
  return query
}

export const countFollowUps = (read: ReadDb, filter: FollowUpFilter): number =>
  read.first(
    filtered(filter)
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('count')),
  )?.count ?? 0

export type FollowUpRow = ReturnType<typeof listFollowUps>[number]

/** In the order in which they were promised. */
export const listFollowUps = (
  read: ReadDb,
  filter: FollowUpFilter,
  last: { id: number } | undefined,
  { limit, withUuid }: Reading,
) =>
  read.all(
    filtered(filter)
      .$if(withUuid, (rows) => rows.select('follow_up.uuid'))
      .where('follow_up.id', '>', last?.id ?? 0)
      .orderBy('follow_up.id')
      .limit(limit),
  )
