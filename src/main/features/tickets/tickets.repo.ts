import { customerColumns } from '#main/platform/db/customer-columns.ts'
import type { Key } from '#main/platform/db/keyset.ts'
import { literal, sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'

const listed = sql
  .selectFrom('ticket')
  .leftJoin('customer', 'customer.id', 'ticket.customer_id')
  .selectAll('ticket')
  .select(customerColumns)
  .where('ticket.deleted_at', 'is', null)

export type TicketView = ReturnType<typeof listTickets>[number]

/** A filter with people and days already turned into rows and moments. */
export type RowFilter = Pick<TicketFilter, 'view' | 'status' | 'kind' | 'channel' | 'sort'> & {
  reasonId?: number | null
  assigneeId?: number | null
  customerId?: number | null
  mine: number | null
  createdFrom?: Instant
  createdBefore?: Instant
  today: LocalDate
  untouchedSince: Instant
}

const filtered = (filter: RowFilter) => {
  let query = listed
  if (filter.view !== 'all') query = query.where('ticket.status', '<>', literal('closed'))
  if (filter.view === 'mine') query = query.where('ticket.assignee_id', '=', filter.mine ?? -1)
  if (filter.view === 'late') query = query.where('ticket.due_on', '<', filter.today)
  if (filter.view === 'without_promise') query = query.where('ticket.due_on', 'is', null)
  if (filter.view === 'untouched') query = query.where('ticket.last_event_at', '<', filter.untouchedSince)
  if (filter.status) query = query.where('ticket.status', '=', filter.status)
  if (filter.kind) query = query.where('ticket.kind', '=', filter.kind)
  if (filter.channel) query = query.where('ticket.channel', '=', filter.channel)
  if (filter.reasonId) query = query.where('ticket.reason_id', '=', filter.reasonId)
  if (filter.assigneeId) query = query.where('ticket.assignee_id', '=', filter.assigneeId)
  if (filter.customerId) query = query.where('ticket.customer_id', '=', filter.customerId)
  if (filter.createdFrom) query = query.where('ticket.created_at', '>=', filter.createdFrom)
  if (filter.createdBefore) query = query.where('ticket.created_at', '<', filter.createdBefore)
  return query
}

type KeyRow = { id: number; created_at: string; due_on: string | null; due_time: string | null }

const isPeriod = (filter: RowFilter): boolean => filter.createdFrom !== undefined || filter.createdBefore !== undefined

export const keyOf =
  (filter: RowFilter) =>
  (row: KeyRow): Key => {
    if (filter.sort === 'due') return [row.due_on, row.due_time, row.id]
    return isPeriod(filter) ? [row.created_at, row.id] : [row.id]
  }

export const listTickets = (read: ReadDb, filter: RowFilter, after: Key | undefined, limit: number) => {
  const query = filtered(filter).limit(limit)
  if (filter.sort === 'due') return read.all(byDue(query, after))
  return read.all((isPeriod(filter) ? byCreation : byId)(query, filter.sort === 'newest', after))
}

/** Ids are in order of creation, and the other indexes end with them. */
const byId = (query: ReturnType<typeof filtered>, newestFirst: boolean, after: Key | undefined) => {
  const [id] = after ?? []
  const paged = typeof id === 'number' ? query.where('ticket.id', newestFirst ? '<' : '>', id) : query
  return paged.orderBy('ticket.id', newestFirst ? 'desc' : 'asc')
}

/** A period long ago must not read its way back through everything newer. */
const byCreation = (query: ReturnType<typeof filtered>, newestFirst: boolean, after: Key | undefined) => {
  const [createdAt, id] = after ?? []
  const paged =
    typeof createdAt === 'string' && typeof id === 'number'
      ? query.where((eb) =>
          eb(eb.refTuple('ticket.created_at', 'ticket.id'), newestFirst ? '<' : '>', eb.tuple(createdAt, id)),
        )
      : query
  const direction = newestFirst ? 'desc' : 'asc'
  return paged.orderBy('ticket.created_at', direction).orderBy('ticket.id', direction)
}

/** By day and hour; cases without a promise are another list. An hour sorts before none on the same day. */
const byDue = (query: ReturnType<typeof filtered>, after: Key | undefined) => {
  const dated = query.where('ticket.due_on', 'is not', null)
  const [day, time, id] = after ?? []
  const paged =
    typeof day === 'string' && typeof id === 'number'
      ? dated
          .where('ticket.due_on', '>=', day)
          .where((eb) =>
            eb.or([
              eb('ticket.due_on', '>', day),
              typeof time === 'string'
                ? eb.or([
                    eb('ticket.due_time', 'is', null),
                    eb('ticket.due_time', '>', time),
                    eb.and([eb('ticket.due_time', '=', time), eb('ticket.id', '>', id)]),
                  ])
                : eb.and([eb('ticket.due_time', 'is', null), eb('ticket.id', '>', id)]),
            ]),
          )
      : dated
  return paged
    .orderBy('ticket.due_on')
    .orderBy('ticket.due_time', (order) => order.asc().nullsLast())
    .orderBy('ticket.id')
}

/** Stops counting at `limit`. */
export const countTickets = (read: ReadDb, filter: RowFilter, limit: number): number => {
  const rows = filtered(filter).clearSelect().select('ticket.id').limit(limit)
  return read.first(sql.selectFrom(rows.as('found')).select((eb) => eb.fn.countAll<number>().as('count')))?.count ?? 0
}

export const getTicketView = (read: ReadDb, rowId: number): TicketView => {
  const row = read.first(listed.where('ticket.id', '=', rowId))
  if (!row) throw new Error(`no ticket row ${rowId}`)
  return row
}
