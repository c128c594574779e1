import { firstPhone } from '#main/platform/db/customer-columns.ts'
import type { Trx } from '#main/platform/db/door.ts'
import type { Key } from '#main/platform/db/keyset.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { deleteRow, insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { NewRow, Row, RowPatch } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { type ContactValues, sameContact } from './contact.ts'

export type CustomerRow = Row<'customer'>
export type ContactRow = Row<'contact'>

export const findCustomerRow = (read: ReadDb, id: CustomerId): CustomerRow | undefined =>
  read.first(sql.selectFrom('customer').selectAll().where('uuid', '=', uuidToBlob(id)).where('deleted_at', 'is', null))

export const getCustomerRow = (read: ReadDb, rowId: number): CustomerRow => {
  const row = read.first(sql.selectFrom('customer').selectAll().where('id', '=', rowId))
  if (!row) throw new Error(`no customer row ${rowId}`)
  return row
}

export const listContactRows = (read: ReadDb, customerId: number): ContactRow[] =>
  read.all(
    sql.selectFrom('contact').selectAll().where('customer_id', '=', customerId).orderBy('position').orderBy('id'),
  )

/** People who have a contact with this value: E.164, or a lower-case address. */
export const listByContact = (read: ReadDb, kind: ContactRow['kind'], value: string): CustomerRow[] =>
  read.all(
    sql
      .selectFrom('customer')
      .selectAll()
      .where('deleted_at', 'is', null)
      .where('id', 'in', (eb) =>
        eb.selectFrom('contact').select('customer_id').where('value', '=', value).where('kind', '=', kind),
      )
      .orderBy('id'),
  )

/** A tombstone: who, when and why stay. */
export const markDeleted = (trx: Trx, row: CustomerRow, reason: string): void => {
  updateRow(trx, 'customer', row.id, {
    deleted_at: trx.at,
    deleted_by: trx.actor.staffId,
    deleted_reason: reason,
    version: row.version + 1,
  })
}

export const insertCustomer = (trx: Trx, row: NewRow<'customer'>): number => insertRow(trx, 'customer', row)

export const updateCustomer = (trx: Trx, row: CustomerRow, patch: RowPatch<'customer'>): void => {
  updateRow(trx, 'customer', row.id, {
    ...patch,
    version: row.version + 1,
    updated_at: trx.at,
    updated_by: trx.actor.staffId ?? row.updated_by,
  })
}

const insertContact = (trx: Trx, customerId: number, values: ContactValues, position: number) =>
  insertRow(trx, 'contact', {
    ...values,
    uuid: uuidToBlob(trx.newUuid()),
    customer_id: customerId,
    position,
    created_at: trx.at,
  })

/** Makes the list what `wanted` says; a contact that stays keeps its identity. Returns whether anything changed. */
export const replaceContacts = (trx: Trx, customerId: number, wanted: readonly ContactValues[]): boolean => {
  const existing = listContactRows(trx, customerId)
  let changed = false
  for (const row of existing) {
    if (wanted.some((values) => sameContact(values, row))) continue
    deleteRow(trx, 'contact', row.id)
    changed = true
  }
  for (const [position, values] of wanted.entries()) {
    const row = existing.find((candidate) => sameContact(values, candidate))
    if (row) changed = updateRow(trx, 'contact', row.id, { ...values, position }) || changed
    else {
      insertContact(trx, customerId, values, position)
      changed = true
    }
  }
  return changed
}

/** Counters kept beside the person: derived from the cases, so they are no change of the person. */
export const addToCounters = (trx: Trx, customerId: number, added: { tickets: number; open: number }): void => {
  trx.run(
    sql
      .updateTable('customer')
      .set((eb) => ({
        ticket_count: eb('ticket_count', '+', added.tickets),
        open_ticket_count: eb('open_ticket_count', '+', added.open),
      }))
      .where('id', '=', customerId),
  )
  trx.noteChange({ table: 'customer', id: customerId, uuid: undefined })
}

export const touchLastContact = (trx: Trx, customerId: number): void => {
  trx.run(sql.updateTable('customer').set({ last_contact_at: trx.at }).where('id', '=', customerId))
}

/** The balance beside the person follows the ledger in the same transaction; the table refuses one below zero. */
export const setStoreCredit = (trx: Trx, customerId: number, balance: number): void => {
  trx.run(sql.updateTable('customer').set({ store_credit: balance }).where('id', '=', customerId))
  trx.noteChange({ table: 'customer', id: customerId, uuid: undefined })
}

export type ListOptions = {
  sort: 'name' | 'newest'
  onlyWithCredit?: boolean
  onlyWithOpenTickets?: boolean
  after: Key | undefined
  limit: number
}

const listColumns = sql
  .selectFrom('customer')
  .select(['id', 'uuid', 'full_name', 'company', 'sort_key', 'created_at'])
  .select(['open_ticket_count', 'ticket_count', 'store_credit', 'last_contact_at', 'note'])
  .select(firstPhone)
  .where('customer.deleted_at', 'is', null)

export type CustomerListRow = ReturnType<typeof listCustomerRows>[number]

export const listCustomerRows = (read: ReadDb, { sort, after, limit, ...only }: ListOptions) => {
  let query = listColumns.limit(limit)
  if (only.onlyWithCredit) query = query.where('store_credit', '>', 0)
  if (only.onlyWithOpenTickets) query = query.where('open_ticket_count', '>', 0)
  const [key, id] = after ?? []
  const isAfter = typeof key === 'string' && typeof id === 'number'
  if (sort === 'name') {
    if (isAfter) query = query.where((eb) => eb(eb.refTuple('sort_key', 'id'), '>', eb.tuple(key, id)))
    return read.all(query.orderBy('sort_key').orderBy('id'))
  }
  if (isAfter) query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(key, id)))
  return read.all(query.orderBy('created_at', 'desc').orderBy('id', 'desc'))
}

export const findListRow = (read: ReadDb, rowId: number): CustomerListRow | undefined =>
  read.first(listColumns.where('customer.id', '=', rowId))

export const countCustomers = (read: ReadDb, limit: number): number =>
  read.all(sql.selectFrom('customer').select('id').where('deleted_at', 'is', null).limit(limit)).length

/** Promises of a person that are settled: how many in all, how many kept by the due day in force. */
export const countPromises = (read: ReadDb, customerId: number): { kept: number; settled: number } => {
  const row = read.first(
    sql
      .selectFrom('follow_up')
      .select((eb) => [
        eb.fn.countAll<number>().as('settled'),
        eb.fn
          .countAll<number>()
          .filterWhere('status', '=', 'kept')
          .filterWhere('settled_on', '<=', eb.ref('due_on'))
          .as('kept'),
      ])
      .where('customer_id', '=', customerId)
      .where((eb) => eb.or([eb('status', '=', 'kept'), eb('settled_on', '>', eb.ref('due_on'))])),
  )
  return { kept: row?.kept ?? 0, settled: row?.settled ?? 0 }
}
