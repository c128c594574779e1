import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { NewRow, Row, RowPatch } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { ImportRunId } from '#shared/kernel/ids.ts'

export type ImportRunRow = Row<'import_run'>
export type ImportChangeRow = Row<'import_change'>

const SHOWN = 100

export const insertRun = (trx: Trx, row: NewRow<'import_run'>): number =>
  trx.run(sql.insertInto('import_run').values(row)).lastInsertRowid

export const updateRun = (trx: Trx, id: number, patch: RowPatch<'import_run'>): void => {
  trx.run(sql.updateTable('import_run').set(patch).where('id', '=', id))
}

export const insertChange = (trx: Trx, row: NewRow<'import_change'>): void => {
  trx.run(sql.insertInto('import_change').values(row))
}

export const listRuns = (read: ReadDb): ImportRunRow[] =>
  read.all(sql.selectFrom('import_run').selectAll().orderBy('id', 'desc').limit(SHOWN))

export const findRun = (read: ReadDb, id: ImportRunId): ImportRunRow | undefined =>
  read.first(sql.selectFrom('import_run').selectAll().where('uuid', '=', uuidToBlob(id)))

export const findRunOfFile = (read: ReadDb, fileHash: string): ImportRunRow | undefined =>
  read.first(
    sql
      .selectFrom('import_run')
      .selectAll()
      .where('file_hash', '=', fileHash)
      .where('status', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1),
  )

/** What the run wrote, last first: undoing goes back the way it came. */
export const listWritten = (read: ReadDb, runId: number, beforeRow: number, limit: number): ImportChangeRow[] =>
  read.all(
    sql
      .selectFrom('import_change')
      .selectAll()
      .where('import_run_id', '=', runId)
      .where('outcome', '<>', 'skipped')
      .where('row_number', '<', beforeRow)
      .orderBy('row_number', 'desc')
      .limit(limit),
  )
