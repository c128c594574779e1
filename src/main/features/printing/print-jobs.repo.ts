import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { NewRow, Row, RowPatch } from '#main/platform/db/tables.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type { PrintJobId } from '#shared/kernel/ids.ts'

export type PrintJobRow = Row<'print_job'>

const note = (trx: Trx, { id, uuid }: { id: number; uuid: Buffer }) =>
  trx.noteChange({ table: 'print_job', id, uuid: blobToUuid(uuid) })

/** Jobs are no history: they leave no entry in the change log. */
export const insertPrintJob = (trx: Trx, row: NewRow<'print_job'>): number => {
  const { lastInsertRowid } = trx.run(sql.insertInto('print_job').values(row))
  note(trx, { id: lastInsertRowid, uuid: row.uuid })
  return lastInsertRowid
}

export const updatePrintJob = (trx: Trx, row: Pick<PrintJobRow, 'id' | 'uuid'>, patch: RowPatch<'print_job'>): void => {
  trx.run(sql.updateTable('print_job').set(patch).where('id', '=', row.id))
  note(trx, row)
}

export const findPrintJob = (read: ReadDb, id: PrintJobId): PrintJobRow | undefined =>
  read.first(sql.selectFrom('print_job').selectAll().where('uuid', '=', uuidToBlob(id)))

export const getPrintJob = (read: ReadDb, id: number): PrintJobRow => {
  const row = read.first(sql.selectFrom('print_job').selectAll().where('id', '=', id))
  if (!row) throw new Error(`no print job ${id}`)
  return row
}

export const listUnfinishedJobs = (read: ReadDb): PrintJobRow[] =>
  read.all(
    sql
      .selectFrom('print_job')
      .selectAll()
      // Spelled as in the partial index, which is used only then.
      .where('status', 'in', ['waiting', 'failed'])
      .orderBy('id'),
  )
