import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { NewRow, Row } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { DraftKind } from '#shared/drafts/drafts.schema.ts'

export type DraftRow = Row<'draft'>

export const saveDraft = (trx: Trx, row: NewRow<'draft'>): void => {
  trx.run(
    sql
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('uuid').doUpdateSet({ payload: row.payload, title: row.title, updated_at: row.updated_at }),
      ),
  )
}

/** Answers whether there was one. */
export const deleteDraft = (trx: Trx, id: string): boolean =>
  trx.run(sql.deleteFrom('draft').where('uuid', '=', uuidToBlob(id))).changes > 0

export const findDraft = (read: ReadDb, id: string): DraftRow | undefined =>
  read.first(sql.selectFrom('draft').selectAll().where('uuid', '=', uuidToBlob(id)))

export const listDrafts = (
  read: ReadDb,
  { kind, staffId }: { kind?: DraftKind | null; staffId: number | null },
): DraftRow[] => {
  let query = sql.selectFrom('draft').selectAll().orderBy('updated_at', 'desc').orderBy('id', 'desc')
  if (kind) query = query.where('kind', '=', kind)
  if (staffId !== null) query = query.where('staff_id', '=', staffId)
  return read.all(query)
}

const RECORDS = { ticket: 'ticket', customer: 'customer', event: 'ticket_event', compensation: 'compensation' } as const

/** Whether the form's record exists: its draft must not come back after it was saved. */
export const isSaved = (read: ReadDb, kind: DraftKind, id: string): boolean =>
  read.first(sql.selectFrom(RECORDS[kind]).select('id').where('uuid', '=', uuidToBlob(id))) !== undefined
