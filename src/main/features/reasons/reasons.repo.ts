import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { Row, RowPatch } from '#main/platform/db/tables.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type { ReasonId } from '#shared/kernel/ids.ts'
import type { Reason, ReasonNames } from '#shared/reasons/reasons.schema.ts'

export type ReasonRow = Row<'reason'>

export const toReason = (row: ReasonRow): Reason => ({
  id: blobToUuid(row.uuid) as ReasonId,
  names: { hy: row.name_hy, ru: row.name_ru, en: row.name_en },
  position: row.position,
  retired: row.retired_at !== null,
  version: row.version,
})

export const listReasonRows = (read: ReadDb): ReasonRow[] =>
  read.all(sql.selectFrom('reason').selectAll().orderBy('position').orderBy('id'))

export const insertReason = (trx: Trx, names: ReasonNames, position: number): number =>
  insertRow(trx, 'reason', {
    uuid: uuidToBlob(trx.newUuid()),
    position,
    name_hy: names.hy,
    name_ru: names.ru,
    name_en: names.en,
    retired_at: null,
    created_at: trx.at,
  })

export const updateReason = (trx: Trx, row: ReasonRow, patch: RowPatch<'reason'>): void => {
  updateRow(trx, 'reason', row.id, { ...patch, version: row.version + 1 })
}
