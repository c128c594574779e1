/** Which records a transaction touched, so that their index rows are written in the same one. */
import type { RowChange, Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { SearchKind } from './search.documents.ts'
import { findIndexed, indexRecord } from './search.index.ts'

type Touched = { kind: SearchKind; id: number }

const ticketOf = (id: number | null | undefined): Touched[] => (id ? [{ kind: 'ticket', id }] : [])
const customerOf = (id: number | null | undefined): Touched[] => (id ? [{ kind: 'customer', id }] : [])

/**
 * A contact that was taken away has no row left; the person's own row changes with it. Counters kept beside a person are noted
 * without a uuid: nothing that is searched.
 */
const recordsOf = (read: ReadDb, { table, id, uuid }: RowChange): Touched[] => {
  switch (table) {
    case 'ticket':
      return ticketOf(id)
    case 'customer':
      return customerOf(uuid === undefined ? undefined : id)
    case 'contact':
      return customerOf(read.first(sql.selectFrom('contact').select('customer_id').where('id', '=', id))?.customer_id)
    case 'follow_up':
      return ticketOf(read.first(sql.selectFrom('follow_up').select('ticket_id').where('id', '=', id))?.ticket_id)
    case 'compensation':
      return ticketOf(read.first(sql.selectFrom('compensation').select('ticket_id').where('id', '=', id))?.ticket_id)
    case 'ticket_event': {
      const event = read.first(sql.selectFrom('ticket_event').select(['ticket_id', 'customer_id']).where('id', '=', id))
      return event?.ticket_id ? ticketOf(event.ticket_id) : customerOf(event?.customer_id)
    }
    default:
      return []
  }
}

/** A case is found by its person's name too: a new name reaches all cases of the person. */
const ticketsRenamed = (trx: Trx, customerId: number): Touched[] => {
  const customer = trx.first(sql.selectFrom('customer').select(['full_name', 'company']).where('id', '=', customerId))
  const indexed = findIndexed(trx, 'customer', customerId)
  if (!customer || !indexed || indexed.title === (customer.full_name || customer.company)) return []
  return trx
    .all(sql.selectFrom('ticket').select('id').where('customer_id', '=', customerId))
    .map(({ id }) => ({ kind: 'ticket', id }))
}

export const indexChanges = (trx: Trx, changes: readonly RowChange[]): void => {
  const touched = new Map<string, Touched>()
  const touch = (record: Touched): void => void touched.set(`${record.kind} ${record.id}`, record)
  for (const record of changes.flatMap((change) => recordsOf(trx, change))) {
    touch(record)
    if (record.kind === 'customer') for (const ticket of ticketsRenamed(trx, record.id)) touch(ticket)
  }
  for (const { kind, id } of touched.values()) indexRecord(trx, kind, id)
}
