import { expressionBuilder, sql as text } from 'kysely'
import { literal, sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Tables } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { SelectionOf } from '#shared/exporting/exporting.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { phonesOf } from './contacts.ts'
import type { Reading } from './source.ts'

type Filters = NonNullable<SelectionOf<'cases'>['filters']>

export type CaseFilter = Pick<Filters, 'view' | 'status' | 'kind' | 'channel' | 'ids'> & {
  reasonRow?: number
  assigneeRow?: number
  customerRow?: number
  today: LocalDate
  untouchedSince: Instant
  since: Instant | null
  before: Instant | null
}

const cases = sql
  .selectFrom('ticket')
  .leftJoin('customer', 'customer.id', 'ticket.customer_id')
  .select(['ticket.id', 'ticket.number', 'ticket.kind', 'ticket.channel', 'ticket.status', 'ticket.priority'])
  .select(['ticket.reason_id', 'ticket.description', 'ticket.product', 'ticket.receipt_number'])
  .select(['ticket.purchased_on', 'ticket.assignee_id', 'ticket.due_on', 'ticket.due_time'])
  .select(['ticket.open_follow_up_count', 'ticket.reopened_count', 'ticket.resolved_at', 'ticket.closed_at'])
  .select(['ticket.apology', 'ticket.what_happened', 'ticket.what_changes', 'ticket.change_due_on'])
  .select(['ticket.last_event_at', 'ticket.created_at', 'ticket.created_by'])
  .select(['customer.full_name', 'customer.company'])
  .select(phonesOf('ticket.customer_id').as('phones'))
  .select(
    text<number | null>`(SELECT sum(iif(reverses_id IS NULL, amount, -amount)) FROM compensation
      WHERE ticket_id = ticket.id)`.as('compensated'),
  )

const eb = expressionBuilder<Tables, 'ticket'>()

const chosen = (filter: CaseFilter) => {
  const conditions = [eb('ticket.deleted_at', 'is', null)]
  if (filter.view && filter.view !== 'all') conditions.push(eb('ticket.status', '<>', literal('closed')))
  if (filter.view === 'late') conditions.push(eb('ticket.due_on', '<', filter.today))
  if (filter.view === 'without_promise') conditions.push(eb('ticket.due_on', 'is', null))
  if (filter.view === 'untouched') conditions.push(eb('ticket.last_event_at', '<', filter.untouchedSince))
  if (filter.status) conditions.push(eb('ticket.status', '=', filter.status))
  if (filter.kind) conditions.push(eb('ticket.kind', '=', filter.kind))
  if (filter.channel) conditions.push(eb('ticket.channel', '=', filter.channel))
  if (filter.reasonRow !== undefined) conditions.push(eb('ticket.reason_id', '=', filter.reasonRow))
  if (filter.assigneeRow !== undefined) conditions.push(eb('ticket.assignee_id', '=', filter.assigneeRow))
  if (filter.customerRow !== undefined) conditions.push(eb('ticket.customer_id', '=', filter.customerRow))
  if (filter.ids) conditions.push(eb('ticket.uuid', 'in', filter.ids.map(uuidToBlob)))
  if (filter.since) conditions.push(eb('ticket.created_at', '>=', filter.since))
  if (filter.before) conditions.push(eb('ticket.created_at', '<', filter.before))
  return eb.and(conditions)
}

/** Without the people beside the cases: SQLite would look each of them up for the count. */
export const countCases = (read: ReadDb, filter: CaseFilter): number =>
  read.first(sql.selectFrom('ticket').select(eb.fn.countAll<number>().as('count')).where(chosen(filter)))?.count ?? 0

export type CaseRow = ReturnType<typeof listCases>[number]

/** In the order of recording. */
export const listCases = (
  read: ReadDb,
  filter: CaseFilter,
  last: { created_at: string; id: number } | undefined,
  { limit, withUuid }: Reading,
) => {
  // One beginning for the index to start from: with both it would start at the first row of the period for each page.
  let query = cases.where(chosen(last ? { ...filter, since: null } : filter)).limit(limit)
  if (last) {
    query = query.where((eb) =>
      eb(eb.refTuple('ticket.created_at', 'ticket.id'), '>', eb.tuple(last.created_at, last.id)),
    )
  }
  return read.all(
    query
      .$if(withUuid, (rows) => rows.select('ticket.uuid'))
      .orderBy('ticket.created_at')
      .orderBy('ticket.id'),
  )
}
