import type { Database } from 'better-sqlite3'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { migrations as known, type Migration } from './migrations/index.ts'
import { APPLICATION_ID } from './open.ts'

export type MigrateError = { code: 'NEWER_FILE'; version: number; known: number } | { code: 'FOREIGN_FILE' }

const numberPragma = (handle: Database, name: string): number => Number(handle.pragma(name, { simple: true }))

const isEmpty = (handle: Database): boolean => handle.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0

/** What would be done, without touching the file. */
export const pendingMigrations = (
  handle: Database,
  migrations: readonly Migration[] = known,
): Result<readonly Migration[], MigrateError> => {
  const version = numberPragma(handle, 'user_version')
  const latest = migrations.at(-1)?.version ?? 0
  if (numberPragma(handle, 'application_id') !== APPLICATION_ID && !isEmpty(handle))
    return err({ code: 'FOREIGN_FILE' })
  if (version > latest) return err({ code: 'NEWER_FILE', version, known: latest })
  return ok(migrations.filter((migration) => migration.version > version))
}

/** One transaction per step with the version inside: a kill leaves the file before or after a step, never between. */
export const applyMigrations = (handle: Database, pending: readonly Migration[]): void => {
  for (const migration of pending) {
    handle.exec('BEGIN IMMEDIATE')
    try {
      handle.exec(migration.sql)
      handle.pragma(`application_id = ${APPLICATION_ID}`)
      handle.pragma(`user_version = ${migration.version}`)
      handle.exec('COMMIT')
    } catch (error) {
      if (handle.inTransaction) handle.exec('ROLLBACK')
      throw error
    }
  }
}
