/** The rows of a copy, brought up to this version in a file of our own making beside it. */
import { rmSync } from 'node:fs'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { inspectShopFile } from '../db/inspect.ts'
import { applyMigrations, pendingMigrations } from '../db/migrate.ts'
import { openForWriting } from '../db/open.ts'
import { StorageError } from '../db/storage-error.ts'
import { isIntact } from '../snapshot/list-snapshots.ts'
import { restoreRows } from '../snapshot/restore-rows.ts'
import type { SavedRow } from './row-judge.ts'

export type CopiedRows = ReadonlyMap<string, ReadonlyMap<number, SavedRow>>

const remove = (part: string): void => {
  for (const path of [part, `${part}-wal`, `${part}-shm`]) rmSync(path, { force: true })
}

const rowsIn = (part: string, tables: Iterable<string>): Result<CopiedRows, { code: 'DAMAGED' }> => {
  const handle = openForWriting(part)
  try {
    const pending = pendingMigrations(handle)
    if (!pending.ok) return err({ code: 'DAMAGED' })
    applyMigrations(handle, pending.value)
    const read = (table: string): SavedRow[] => {
      // Without those that SQLite works out by itself.
      const names = handle
        .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
        .pluck()
        .all(table)
      return handle.prepare<[], SavedRow>(`SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM "${table}"`).all()
    }
    return ok(new Map([...tables].map((table) => [table, new Map(read(table).map((row) => [row.id, row]))])))
  } finally {
    handle.close()
  }
}

/** Throws StorageError for the disk that it is written to, never for the copy. */
export const readCopy = (
  snapshot: string,
  part: string,
  tables: Iterable<string>,
): Result<CopiedRows, { code: 'DAMAGED' }> => {
  remove(part)
  try {
    if (!isIntact(snapshot)) return err({ code: 'DAMAGED' })
    const seen = inspectShopFile(snapshot)
    if (!seen.ok || !restoreRows(snapshot, seen.value.version, part).ok) return err({ code: 'DAMAGED' })
    return rowsIn(part, tables)
  } catch (error) {
    if (error instanceof StorageError && error.code === 'DAMAGED') return err({ code: 'DAMAGED' })
    throw error
  } finally {
    remove(part)
  }
}
