/** The rows of a copy, brought up to this version in a file of our own making beside it. */
import { rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { inspectShopFile } from '../db/inspect.ts'
import { applyMigrations, pendingMigrations } from '../db/migrate.ts'
import { openForWriting } from '../db/open.ts'
import { StorageError } from '../db/storage-error.ts'
import { isIntact } from '../snapshot/list-snapshots.ts'
import { restoreRows } from '../snapshot/restore-rows.ts'
import type { SavedRow } from './row-judge.ts'
import { type Columns, quoted } from './scratch.ts'

export type CopiedRows = {
  of: (table: string) => Iterable<SavedRow>
  withId: (table: string, id: number) => SavedRow | undefined
  withUuid: (table: string, uuid: Buffer) => SavedRow | undefined
  close: () => void
}

/** Of a shop that has no copy. */
export const NO_COPY: CopiedRows = {
  of: () => [],
  withId: () => undefined,
  withUuid: () => undefined,
  close: () => {},
}

const remove = (part: string): void => {
  for (const path of [part, `${part}-wal`, `${part}-shm`]) rmSync(path, { force: true })
}

const openRows = (handle: Database.Database, columns: Columns, close: () => void): CopiedRows => {
  const open = (table: string, names: readonly string[]) => {
    // Without those that SQLite works out by itself.
    const select = `SELECT ${quoted(names)} FROM "${table}"`
    return {
      all: handle.prepare<[], SavedRow>(`${select} ORDER BY id`),
      byId: handle.prepare<[number], SavedRow>(`${select} WHERE id = ?`),
      byUuid: names.includes('uuid') ? handle.prepare<[Buffer], SavedRow>(`${select} WHERE uuid = ?`) : undefined,
    }
  }
  const tables = new Map([...columns].map(([table, { names }]) => [table, open(table, names)]))
  return {
    *of(table) {
      yield* tables.get(table)?.all.iterate() ?? []
    },
    withId: (table, id) => tables.get(table)?.byId.get(id),
    withUuid: (table, uuid) => tables.get(table)?.byUuid?.get(uuid),
    close,
  }
}

const openUpgraded = (part: string, columns: Columns): Result<CopiedRows, { code: 'DAMAGED' }> => {
  const handle = openForWriting(part)
  const close = (): void => {
    handle.close()
    remove(part)
  }
  try {
    const pending = pendingMigrations(handle)
    if (pending.ok) {
      applyMigrations(handle, pending.value)
      return ok(openRows(handle, columns, close))
    }
  } catch (error) {
    close()
    throw error
  }
  close()
  return err({ code: 'DAMAGED' })
}

/** To be closed by the caller. Throws StorageError for the disk that it is written to, never for the copy. */
export const readCopy = (snapshot: string, part: string, columns: Columns): Result<CopiedRows, { code: 'DAMAGED' }> => {
  remove(part)
  try {
    if (!isIntact(snapshot)) return err({ code: 'DAMAGED' })
    const seen = inspectShopFile(snapshot)
    if (seen.ok && restoreRows(snapshot, seen.value.version, part).ok) return openUpgraded(part, columns)
  } catch (error) {
    remove(part)
    if (error instanceof StorageError && error.code === 'DAMAGED') return err({ code: 'DAMAGED' })
    throw error
  }
  remove(part)
  return err({ code: 'DAMAGED' })
}
