import { customerColumns } from '#main/platform/db/customer-columns.ts'
import type { Trx } from '#main/platform/db/door.ts'
import type { Key } from '#main/platform/db/keyset.ts'
import { literal, sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { NewRow, Row, RowPatch } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { FollowUpId } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

export type FollowUpRow = Row<'follow_up'>

export const insertFollowUp = (trx: Trx, row: NewRow<'follow_up'>): number => insertRow(trx, 'follow_up', row)

export const updateFollowUp = (
  trx: Trx,
  row: Pick<FollowUpRow, 'id' | 'version'>,
  patch: RowPatch<'follow_up'>,
): void => {
  updateRow(trx, 'follow_up', row.id, { ...patch, version: row.version + 1 })
}

/** A copy for the person's promises: the case's own change is what is recorded. */
export const setCustomerOfTicketFollowUps = (trx: Trx, ticketId: number, customerId: number | null): void => {
  trx.run(sql.updateTable('follow_up').set({ customer_id: customerId }).where('ticket_id', '=', ticketId))
}

const views = sql
  .selectFrom('follow_up')
  .innerJoin('ticket', 'ticket.id', 'follow_up.ticket_id')
  .leftJoin('customer', 'customer.id', 'follow_up.customer_id')
  .selectAll('follow_up')
  .select(['ticket.uuid as ticket_uuid', 'ticket.number as ticket_number', 'ticket.description as ticket_description'])
  .select(customerColumns)

export type FollowUpView = ReturnType<typeof listOfTicket>[number]

export const findFollowUp = (read: ReadDb, id: FollowUpId): FollowUpView | undefined =>
  read.first(views.where('follow_up.uuid', '=', uuidToBlob(id)))

export const getFollowUp = (read: ReadDb, rowId: number): FollowUpView => {
  const row = read.first(views.where('follow_up.id', '=', rowId))
  if (!row) throw new Error(`no follow-up row ${rowId}`)
  return row
}

export const listOfTicket = (read: ReadDb, ticketId: number) =>
  read.all(views.where('follow_up.ticket_id', '=', ticketId).orderBy('follow_up.id'))

export const keyOf = (view: FollowUpView): Key => [view.due_key, view.id]

type OpenRange = { from?: LocalDate | null; to?: LocalDate | null; assigneeId?: number | null }

/** Sorts behind every hour of the day. */
const endOf = (day: LocalDate): string => `${day}~`

/** Due order: day, then hour, those without an hour last. */
export const listOpen = (
  read: ReadDb,
  { from, to, assigneeId }: OpenRange,
  after: Key | undefined,
  limit: number,
): FollowUpView[] => {
  let query = views.where('follow_up.status', '=', literal('open'))
  if (from) query = query.where('follow_up.due_key', '>=', from)
  if (to) query = query.where('follow_up.due_key', '<', endOf(to))
  if (assigneeId) query = query.where('follow_up.assignee_id', '=', assigneeId)
  const [dueKey, id] = after ?? []
  if (typeof dueKey === 'string' && typeof id === 'number') {
    query = query.where((eb) => eb(eb.refTuple('follow_up.due_key', 'follow_up.id'), '>', eb.tuple(dueKey, id)))
  }
  return read.all(query.orderBy('follow_up.due_key').orderBy('follow_up.id').limit(limit))
}

/** Stops counting at `limit`. */
export const countOpen = (read: ReadDb, { from, to, assigneeId }: OpenRange, limit: number): number => {
  let rows = sql.selectFrom('follow_up').select('id').where('status', '=', literal('open')).limit(limit)
  if (from) rows = rows.where('due_key', '>=', from)
  if (to) rows = rows.where('due_key', '<', endOf(to))
  if (assigneeId) rows = rows.where('assignee_id', '=', assigneeId)
  return read.first(sql.selectFrom(rows.as('open')).select((eb) => eb.fn.countAll<number>().as('count')))?.count ?? 0
}

/** Open ones of `day` whose hour has passed. */
export const countPastHour = (read: ReadDb, day: LocalDate, time: string, assigneeId?: number | null): number => {
  let rows = sql
    .selectFrom('follow_up')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', literal('open'))
    .where('due_key', '>=', day)
    .where('due_key', '<', `${day} ${time}`)
  if (assigneeId) rows = rows.where('assignee_id', '=', assigneeId)
  return read.first(rows)?.count ?? 0
}

export const countSettledOn = (read: ReadDb, day: LocalDate): number =>
  read.first(
    sql
      .selectFrom('follow_up')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('status', '<>', literal('open'))
      .where('settled_on', '=', day),
  )?.count ?? 0
