import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { NewRow, Row } from '#main/platform/db/tables.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type { FollowUpId, PrintedListId } from '#shared/kernel/ids.ts'

export type PrintedListRow = Row<'printed_list'>

/** `followUpIds` in the order of the paper. */
export const insertPrintedList = (
  trx: Trx,
  list: NewRow<'printed_list'>,
  rows: readonly { position: number; followUpId: FollowUpId }[],
): void => {
  const { lastInsertRowid } = trx.run(sql.insertInto('printed_list').values(list))
  for (const { position, followUpId } of rows) {
    trx.run(
      sql
        .insertInto('printed_list_row')
        .columns(['printed_list_id', 'position', 'follow_up_id'])
        .expression((eb) =>
          eb
            .selectFrom('follow_up')
            .select((select) => [
              select.val(lastInsertRowid).as('printed_list_id'),
              select.val(position).as('position'),
              'follow_up.id as follow_up_id',
            ])
            .where('follow_up.uuid', '=', uuidToBlob(followUpId)),
        ),
    )
  }
  trx.noteChange({ table: 'printed_list', id: lastInsertRowid, uuid: blobToUuid(list.uuid) })
}

export const listPrintedLists = (read: ReadDb, limit: number): PrintedListRow[] =>
  read.all(sql.selectFrom('printed_list').selectAll().orderBy('id', 'desc').limit(limit))

export const findPrintedList = (read: ReadDb, id: PrintedListId): PrintedListRow | undefined =>
  read.first(sql.selectFrom('printed_list').selectAll().where('uuid', '=', uuidToBlob(id)))

export const listPrintedRows = (read: ReadDb, listId: number, afterPosition: number, limit: number) =>
  read.all(
    sql
      .selectFrom('printed_list_row')
      .innerJoin('follow_up', 'follow_up.id', 'printed_list_row.follow_up_id')
      .select(['printed_list_row.position', 'follow_up.uuid'])
      .where('printed_list_id', '=', listId)
      .where('position', '>', afterPosition)
      .orderBy('position')
      .limit(limit),
  )
