import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { LedgerFilter } from '#shared/compensations/compensations.schema.ts'
import { phonesOf } from './contacts.ts'

const entries = sql
  .selectFrom('compensation')
  .innerJoin('ticket', 'ticket.id', 'compensation.ticket_id')
  .leftJoin('customer', 'customer.id', 'compensation.customer_id')
  .leftJoin('compensation as reversed', 'reversed.id', 'compensation.reverses_id')
  .selectAll('compensation')
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
  limit: number,
) => {
  let query = filtered(filter).limit(limit)
  if (last) {
    query = query.where((eb) =>
      eb(eb.refTuple('compensation.booked_on', 'compensation.id'), '>', eb.tuple(last.booked_on, last.id)),
    )
  }
  return read.all(query.orderBy('compensation.booked_on').orderBy('compensation.id'))
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
