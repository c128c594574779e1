import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { Row, RowPatch } from '#main/platform/db/tables.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type { StaffId } from '#shared/kernel/ids.ts'
import type { NewStaff, Staff } from '#shared/staff/staff.schema.ts'

export type StaffRow = Row<'staff'>

export const toStaff = (row: StaffRow): Staff => ({
  id: blobToUuid(row.uuid) as StaffId,
  name: row.name,
  role: row.role,
  working: row.left_at === null,
  hasPin: row.pin_set_at !== null,
  version: row.version,
})

export const listStaffRows = (read: ReadDb): StaffRow[] => read.all(sql.selectFrom('staff').selectAll().orderBy('id'))

export const findStaffRow = (read: ReadDb, id: StaffId): StaffRow | undefined =>
  read.first(sql.selectFrom('staff').selectAll().where('uuid', '=', uuidToBlob(id)))

export const insertStaff = (trx: Trx, { name, role }: NewStaff): number =>
  insertRow(trx, 'staff', {
    uuid: uuidToBlob(trx.newUuid()),
    name,
    role,
    left_at: null,
    pin_set_at: null,
    created_at: trx.at,
  })

export const updateStaff = (trx: Trx, row: StaffRow, patch: RowPatch<'staff'>): void => {
  updateRow(trx, 'staff', row.id, { ...patch, version: row.version + 1 })
}
