/** Rows of a copy, carried into a file of our own making by our own statements: nothing of the copy's schema acts. */
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { applyMigrations } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { openForReading, openForWriting } from '../db/open.ts'
import { runAtOnce } from '../worker/run-steps.ts'
import { findStrangeObject, tablesOf } from './schema-objects.ts'

export type CopyRefusal = { code: 'DAMAGED' } | { code: 'STRANGE'; object: string }

/** Whether a copy is whole, and nothing in it but what the migrations up to this version make. */
export const checkCopy = (snapshot: string, version: number): Result<void, CopyRefusal> => {
  const handle = openForReading(snapshot)
  try {
    if (handle.pragma('quick_check(1)', { simple: true }) !== 'ok') return err({ code: 'DAMAGED' })
    const object = findStrangeObject(handle, version)
    return object === undefined ? ok(undefined) : err({ code: 'STRANGE', object })
  } finally {
    handle.close()
  }
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

const columnsOf = (handle: Database.Database, table: string): string =>
  handle
    .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .pluck()
    .all(table)
    .map((name) => `"${name}"`)
    .join(', ')

/** Fills `target`, which must not be there yet, from a checked copy, and returns how many rows it has; yields how many there are yet. Throws StorageError. */
export function* restoreRowsInSteps(
  snapshot: string,
  version: number,
  target: string,
): Generator<number, Result<{ rows: number }, CopyRefusal>, void> {
  const handle = openForWriting(target)
  try {
    applyMigrations(
      handle,
      migrations.filter((migration) => migration.version <= version),
    )
    // Their order is the copy's own; what they refer to is asked for at the end.
    handle.pragma('foreign_keys = 0')
    handle.prepare('ATTACH ? AS copy').run(snapshot)
    let rows = 0
    handle.exec('BEGIN IMMEDIATE')
    for (const table of tablesOf(version)) {
      const columns = columnsOf(handle, table)
      handle.exec(`DELETE FROM main."${table}"`)
      rows += handle
        .prepare(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM copy."${table}"`)
        .run().changes
      yield rows
    }
    const broken = handle.pragma('main.foreign_key_check') as unknown[]
    if (broken.length > 0) {
      handle.exec('ROLLBACK')
      return err({ code: 'DAMAGED' })
    }
    handle.exec('COMMIT')
    return ok({ rows })
  } catch (error) {
    // What our own tables do not take was in no table of ours. Closing rolls it back.
    if (isConstraint(error)) return err({ code: 'DAMAGED' })
    throw error
  } finally {
    handle.close()
  }
}

export const restoreRows = (snapshot: string, version: number, target: string): Result<{ rows: number }, CopyRefusal> =>
  runAtOnce(restoreRowsInSteps(snapshot, version, target))
