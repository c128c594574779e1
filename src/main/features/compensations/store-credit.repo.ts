import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow } from '#main/platform/db/row-writer.ts'
import type { NewRow } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { StoreCreditEntryId } from '#shared/compensations/compensations.schema.ts'

export const insertEntry = (trx: Trx, row: NewRow<'store_credit_entry'>): number =>
  insertRow(trx, 'store_credit_entry', row)

export const balanceOf = (read: ReadDb, customerId: number): number =>
  read.first(
    sql
      .selectFrom('store_credit_entry')
      .select((eb) => eb.fn.sum<number | null>('balance_change').as('balance'))
      .where('customer_id', '=', customerId),
  )?.balance ?? 0

const views = sql
  .selectFrom('store_credit_entry as entry')
  .innerJoin('customer', 'customer.id', 'entry.customer_id')
  .leftJoin('compensation', 'compensation.id', 'entry.compensation_id')
  .leftJoin('ticket', 'ticket.id', 'compensation.ticket_id')
  .leftJoin('store_credit_entry as reversal', 'reversal.reverses_id', 'entry.id')
  .selectAll('entry')
  .select(['customer.uuid as customer_uuid', 'reversal.id as reversal_id'])
  .select([
    'compensation.uuid as compensation_uuid',
    'compensation.number as compensation_number',
    'ticket.uuid as ticket_uuid',
  ])
  .select((eb) =>
    eb
      .selectFrom('store_credit_entry as earlier')
      .select((earlier) => earlier.fn.sum<number>('earlier.balance_change').as('balance'))
      .whereRef('earlier.customer_id', '=', 'entry.customer_id')
      .whereRef('earlier.id', '<=', 'entry.id')
      .as('balance_after'),
  )

export type EntryView = ReturnType<typeof listEntries>[number]

export const findEntry = (read: ReadDb, id: StoreCreditEntryId): EntryView | undefined =>
  read.first(views.where('entry.uuid', '=', uuidToBlob(id)))

export const getEntry = (read: ReadDb, rowId: number): EntryView => {
  const row = read.first(views.where('entry.id', '=', rowId))
  if (!row) throw new Error(`no store credit row ${rowId}`)
  return row
}

/** Newest first. */
export const listEntries = (read: ReadDb, customerId: number, beforeId: number | undefined, limit: number) =>
  read.all(
    views
      .where('entry.customer_id', '=', customerId)
      .where('entry.id', '<', beforeId ?? Number.MAX_SAFE_INTEGER)
      .orderBy('entry.id', 'desc')
      .limit(limit),
  )

export const findEntryOfCompensation = (read: ReadDb, compensationId: number): EntryView | undefined =>
  read.first(views.where('entry.compensation_id', '=', compensationId).where('entry.kind', '=', 'issue'))
