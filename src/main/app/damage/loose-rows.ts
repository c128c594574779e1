/** Rows without a history, held against the newest good copy and against what text may be. */
import { openReader } from '#main/platform/db/open-reader.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { differingFromCopy, LOOSE_TABLES } from '../salvage/loose-tables.ts'
import type { Check } from '../verify/ledgers.ts'

const rowsOf = (read: ReadDb, table: string): Map<number, SavedRow> =>
  new Map(read.allRaw<SavedRow>(`SELECT * FROM ${table}`).map((row) => [row.id, row]))

const hasTable = (read: ReadDb, table: string): boolean =>
  read.allRaw<{ n: number }>(`SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = ?`, table)[0]
    ?.n === 1

type Head = { uuid: Buffer; letter: string; sequence: number; hash: Buffer }

/** The copy knows of changes that the file has lost: a write-ahead log that is gone leaves a file that is whole and old. */
const lostSince = (read: ReadDb, copy: ReadDb): string[] =>
  copy
    .allRaw<Head>(
      `SELECT device.uuid, letter, max(sequence) AS sequence, hash FROM change_log JOIN device ON device.id = device_id GROUP BY device.id`,
    )
    .filter(
      ({ uuid, sequence, hash }) =>
        read.allRaw(
          `SELECT 1 FROM change_log JOIN device ON device.id = device_id WHERE device.uuid = ? AND sequence = ? AND hash = ?`,
          uuid,
          sequence,
          hash,
        ).length === 0,
    )
    .map(({ letter, sequence }) => `change ${letter}${sequence} is in the copy and not in the file`)

/** A copy that can't be read is another matter: the next one is asked. */
const differingFrom = (read: ReadDb, snapshot: string): string[] | undefined => {
  if (!isIntact(snapshot)) return undefined
  const copy = openReader(snapshot)
  try {
    const rows = Object.keys(LOOSE_TABLES).flatMap((table) => {
      if (!hasTable(copy.read, table)) return []
      const copied = rowsOf(copy.read, table)
      return [...rowsOf(read, table)].flatMap(([id, row]) => {
        const before = copied.get(id)
        const names = before ? differingFromCopy(table, row, before) : []
        return names.length > 0 ? [`${table} ${id}: ${names.join(', ')} not as in the copy`] : []
      })
    })
    return [...rows, ...lostSince(read, copy.read)]
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  } finally {
    copy.close()
  }
}

export const asInCopy =
  (backups: string): Check =>
  (read) => {
    for (const snapshot of listSnapshots(backups)) {
      const differing = differingFrom(read, snapshot)
      if (differing) return differing
    }
    return []
  }

const brokenText = (read: ReadDb, table: string, column: string): string[] =>
  read
    .allRaw<{ id: number; text: string; bytes: Buffer }>(
      `SELECT id, "${column}" AS text, CAST("${column}" AS BLOB) AS bytes FROM ${table} WHERE typeof("${column}") = 'text'`,
    )
    .filter(({ text, bytes }) => !Buffer.from(text).equals(bytes))
    .map(({ id }) => `${table} ${id}: ${column} is no text`)

/** The engine itself takes any bytes for text. */
export const looseTexts: Check = (read) =>
  Object.keys(LOOSE_TABLES).flatMap((table) =>
    read
      .allRaw<{ name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', table)
      .flatMap(({ name }) => brokenText(read, table, name)),
  )
