import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { FollowUpStatus } from '#shared/follow-ups/follow-ups.schema.ts'
import { phonesOf } from './contacts.ts'

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
  .selectAll('follow_up')
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
export const listFollowUps = (read: ReadDb, filter: FollowUpFilter, last: { id: number } | undefined, limit: number) =>
  read.all(
    filtered(filter)
      .where('follow_up.id', '>', last?.id ?? 0)
      .orderBy('follow_up.id')
      .limit(limit),
  )
