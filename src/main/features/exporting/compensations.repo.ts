import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { LedgerFilter } from '#shared/compensations/compensations.schema.ts'
import { phonesOf } from './contacts.ts'
import type { Reading } from './source.ts'

const entries = sql
  .selectFrom('compensation')
  .innerJoin('ticket', 'ticket.id', 'compensation.ticket_id')
  .leftJoin('customer', 'customer.id', 'compensation.customer_id')
  .leftJoin('compensation as reversed', 'reversed.id', 'compensation.reverses_id')
  .select(['compensation.id', 'compensation.number', 'compensation.booked_on', 'compensation.kind'])
  .select(['compensation.method', 'compensation.amount', 'compensation.currency', 'compensation.basis_number'])
  .select(['compensation.basis_date', 'compensation.receipt_number', 'compensation.receipt_date'])
  .select(['compensation.register_number', 'compensation.fiscal_number', 'compensation.return_receipt_number'])
  .select(['compensation.product_code', 'compensation.product_name', 'compensation.quantity'])
  .select(['compensation.vat_rate', 'compensation.vat_amount', 'compensation.approved_by', 'compensation.reason_id'])
  .select(['compensation.note', 'compensation.reverses_id', 'compensation.created_at', 'compensation.created_by'])
  .select(['ticket.number as ticket_number', 'reversed.number as reversed_number'])
  .select(['customer.full_name', 'customer.company', 'customer.tax_number'])
  .select(phonesOf('compensation.customer_id').as('phones'))

const filtered = (filter: LedgerFilter) => {
  let query = entries
  if (filter.from) query = query.where('compensation.booked_on', '>=', filter.from)
  if (filter.to) query = query.where('compensation.booked_on', '<=', filter.to)
  if (filter.kind) query = query.where('compensation.kind', '=', filter.kind)
  if (filter.method) query = query.where('compensation.method', '=', filter.method)
  return query
}

export const countEntries = (read: ReadDb, filter: LedgerFilter): number =>
  read.first(
    filtered(filter)
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as('count')),
  )?.count ?? 0

export type EntryRow = ReturnType<typeof listEntries>[number]

/** In the order of booking, as a ledger reads. */
export const listEntries = (
  read: ReadDb,
  filter: LedgerFilter,
  last: { booked_on: string; id: number } | undefined,
  { limit, withUuid }: Reading,
) => {
  let query = filtered(last ? { ...filter, from: null } : filter).limit(limit)
  if (last) {
    query = query.where((eb) =>
      eb(eb.refTuple('compensation.booked_on', 'compensation.id'), '>', eb.tuple(last.booked_on, last.id)),
    )
  }
  return read.all(
    query
      .$if(withUuid, (rows) => rows.select('compensation.uuid'))
      .orderBy('compensation.booked_on')
      .orderBy('compensation.id'),
  )
}

export type CreditRow = ReturnType<typeof listOpenCredit>[number]

/** Who has how much on their balance at the end of this day; at the present when there is none. */
export const listOpenCredit = (read: ReadDb, on: string | null | undefined) => {
  let query = sql
    .selectFrom('store_credit_entry as entry')
    .innerJoin('customer', 'customer.id', 'entry.customer_id')
    .select(['customer.full_name', 'customer.company', 'customer.tax_number'])
    .select(phonesOf('entry.customer_id').as('phones'))
    .select((eb) => [
      eb.fn.sum<number>('entry.balance_change').as('balance'),
      eb.fn.max('entry.booked_on').as('last_on'),
    ])
  if (on) query = query.where('entry.booked_on', '<=', on)
  return read.all(
    query
      .groupBy('entry.customer_id')
      .having((eb) => eb(eb.fn.sum('entry.balance_change'), '>', 0))
      .orderBy('customer.sort_key')
      .orderBy('entry.customer_id'),
  )
}
