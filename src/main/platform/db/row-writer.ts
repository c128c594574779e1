/** Inserts, updates and deletes of recorded rows: the change log gets its entry in the same transaction, without the caller's doing. */
import type { Insertable, Updateable } from 'kysely'
import { recordChange } from '../change-log/change-log.ts'
import type { Trx } from './door.ts'
import { sql } from './query.ts'
import type { TableName, Tables } from './tables.ts'
import { blobToUuid } from './uuid.ts'

/** Tables whose rows are history; drafts, counters, secrets, print jobs and import bookkeeping are not. */
export type RecordedTable = Exclude<
  TableName,
  | 'change_log'
  | 'number_counter'
  | 'draft'
  | 'print_job'
  | 'printed_list'
  | 'printed_list_row'
  | 'import_run'
  | 'import_change'
  | 'device'
  | 'staff_secret'
  | 'pin_try'
>

type AnyRow = Record<string, unknown>

const uuidOf = (row: AnyRow): Buffer | null => (Buffer.isBuffer(row.uuid) ? row.uuid : null)

const note = (trx: Trx, table: RecordedTable, id: number, uuid: Buffer | null) =>
  trx.noteChange({ table, id, uuid: uuid ? blobToUuid(uuid) : undefined })

/** Kysely's generic insert does not narrow for a table that is itself a type parameter; the row's type is checked at the call. */
const table = (name: RecordedTable) => name as 'staff'

export const insertRow = <T extends RecordedTable>(trx: Trx, name: T, row: Insertable<Tables[T]>): number => {
  const values = row as AnyRow
  const { lastInsertRowid } = trx.run(sql.insertInto(table(name)).values(values as Insertable<Tables['staff']>))
  recordChange(trx, { table: name, rowUuid: uuidOf(values), action: 'insert', oldValues: null, newValues: values })
  note(trx, name, lastInsertRowid, uuidOf(values))
  return lastInsertRowid
}

const getRow = (trx: Trx, name: RecordedTable, id: number): AnyRow => {
  const row = trx.first(sql.selectFrom(table(name)).selectAll().where('id', '=', id))
  if (!row) throw new Error(`no row ${id} in ${name}`)
  return row
}

/** Writes only what differs; an update that changes nothing leaves no trace. Returns whether anything changed. */
export const updateRow = <T extends RecordedTable>(
  trx: Trx,
  name: T,
  id: number,
  patch: Updateable<Tables[T]>,
): boolean => {
  const before = getRow(trx, name, id)
  const changed = Object.entries(patch as AnyRow).filter(([key, value]) => value !== undefined && before[key] !== value)
  if (changed.length === 0) return false
  const newValues = Object.fromEntries(changed)
  const oldValues = Object.fromEntries(changed.map(([key]) => [key, before[key]]))
  trx.run(sql.updateTable(table(name)).set(newValues).where('id', '=', id))
  recordChange(trx, { table: name, rowUuid: uuidOf(before), action: 'update', oldValues, newValues })
  note(trx, name, id, uuidOf(before))
  return true
}

export const deleteRow = (trx: Trx, name: RecordedTable, id: number): void => {
  const before = getRow(trx, name, id)
  trx.run(sql.deleteFrom(table(name)).where('id', '=', id))
  recordChange(trx, { table: name, rowUuid: uuidOf(before), action: 'delete', oldValues: before, newValues: null })
  note(trx, name, id, uuidOf(before))
}
