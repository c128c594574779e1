import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { deleteRow, insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { Row } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { OwnViewId } from '#shared/kernel/ids.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'

export type OwnViewRow = Row<'own_view'>

export const listOwnViewRows = (read: ReadDb, staffRow: number): OwnViewRow[] =>
  read.all(sql.selectFrom('own_view').selectAll().where('staff_id', '=', staffRow).orderBy('id'))

export const findOwnViewRow = (read: ReadDb, id: OwnViewId): OwnViewRow | undefined =>
  read.first(sql.selectFrom('own_view').selectAll().where('uuid', '=', uuidToBlob(id)))

export const insertOwnView = (
  trx: Trx,
  { id, staffRow, name, filter }: { id: string; staffRow: number; name: string; filter: TicketFilter },
): void => {
  insertRow(trx, 'own_view', {
    uuid: uuidToBlob(id),
    staff_id: staffRow,
    name,
    filter: JSON.stringify(filter),
    created_at: trx.at,
  })
}

export const renameOwnView = (trx: Trx, row: OwnViewRow, name: string): void => {
  updateRow(trx, 'own_view', row.id, { name })
}

export const deleteOwnView = (trx: Trx, row: OwnViewRow): void => deleteRow(trx, 'own_view', row.id)
