import { customerColumns } from '#main/platform/db/customer-columns.ts'
import type { Trx } from '#main/platform/db/door.ts'
import type { Key } from '#main/platform/db/keyset.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow } from '#main/platform/db/row-writer.ts'
import type { NewRow } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { CompensationKind, LedgerFilter, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import type { CompensationId } from '#shared/kernel/ids.ts'

export const insertCompensation = (trx: Trx, row: NewRow<'compensation'>): number => insertRow(trx, 'compensation', row)

/** A copy for the person's money: the case's own change is what is recorded. */
export const setCustomerOfTicketCompensations = (trx: Trx, ticketId: number, customerId: number | null): void => {
  trx.run(sql.updateTable('compensation').set({ customer_id: customerId }).where('ticket_id', '=', ticketId))
}

export const hasStoreCreditOfTicket = (read: ReadDb, ticketId: number): boolean =>
  read.first(
    sql
      .selectFrom('compensation')
      .select('id')
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'store_credit')
      .limit(1),
  ) !== undefined

const views = sql
  .selectFrom('compensation')
  .innerJoin('ticket', 'ticket.id', 'compensation.ticket_id')
  .leftJoin('customer', 'customer.id', 'compensation.customer_id')
  .leftJoin('compensation as reversed', 'reversed.id', 'compensation.reverses_id')
  .leftJoin('compensation as reversal', 'reversal.reverses_id', 'compensation.id')
  .selectAll('compensation')
  .select(['ticket.uuid as ticket_uuid', 'ticket.number as ticket_number'])
  .select(customerColumns)
  .select(['reversed.uuid as reversed_uuid', 'reversed.number as reversed_number'])
  .select(['reversal.uuid as reversal_uuid', 'reversal.number as reversal_number'])

export type CompensationView = ReturnType<typeof listOfTicket>[number]

export const findCompensation = (read: ReadDb, id: CompensationId): CompensationView | undefined =>
  read.first(views.where('compensation.uuid', '=', uuidToBlob(id)))

export const getCompensation = (read: ReadDb, rowId: number): CompensationView => {
  const row = read.first(views.where('compensation.id', '=', rowId))
  if (!row) throw new Error(`no compensation row ${rowId}`)
  return row
}

export const listOfTicket = (read: ReadDb, ticketId: number) =>
  read.all(views.where('compensation.ticket_id', '=', ticketId).orderBy('compensation.id'))

export const keyOf = (view: CompensationView): Key => [view.booked_on, view.id]

/** In the order of booking, as a ledger reads. */
export const listLedger = (
  read: ReadDb,
  filter: LedgerFilter,
  after: Key | undefined,
  limit: number,
): CompensationView[] => {
  let query = views.limit(limit)
  if (filter.from) query = query.where('compensation.booked_on', '>=', filter.from)
  if (filter.to) query = query.where('compensation.booked_on', '<=', filter.to)
  if (filter.kind) query = query.where('compensation.kind', '=', filter.kind)
  if (filter.method) query = query.where('compensation.method', '=', filter.method)
  const [day, id] = after ?? []
  if (typeof day === 'string' && typeof id === 'number') {
    query = query.where((eb) => eb(eb.refTuple('compensation.booked_on', 'compensation.id'), '>', eb.tuple(day, id)))
  }
  return read.all(query.orderBy('compensation.booked_on').orderBy('compensation.id'))
}

export type LedgerSum = { kind: CompensationKind; method: PaymentMethod; amount: number; vat: number; count: number }

/** One row per kind and method; reversals count against what they reverse. */
export const sumLedger = (read: ReadDb, filter: LedgerFilter): LedgerSum[] => {
  const conditions: string[] = []
  const parameters: string[] = []
  const where = (condition: string, value: string | null | undefined) => {
    if (!value) return
    conditions.push(condition)
    parameters.push(value)
  }
  where('booked_on >= ?', filter.from)
  where('booked_on <= ?', filter.to)
  where('kind = ?', filter.kind)
  where('method = ?', filter.method)
  return read.allRaw<LedgerSum>(
    `SELECT kind, method, sum(iif(reverses_id IS NULL, amount, -amount)) AS amount,
            sum(iif(reverses_id IS NULL, COALESCE(vat_amount, 0), -COALESCE(vat_amount, 0))) AS vat, count(*) AS count
     FROM compensation ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     GROUP BY kind, method`,
    ...parameters,
  )
}

export const sumMonths = (read: ReadDb): { month: string; amount: number; vat: number; count: number }[] =>
  read.allRaw(
    `SELECT substr(booked_on, 1, 7) AS month, sum(iif(reverses_id IS NULL, amount, -amount)) AS amount,
            sum(iif(reverses_id IS NULL, COALESCE(vat_amount, 0), -COALESCE(vat_amount, 0))) AS vat, count(*) AS count
     FROM compensation GROUP BY month ORDER BY month DESC`,
  )
