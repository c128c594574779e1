/** Rows that were found, into a file of our own making. What refers to a row that is gone says so no more, or goes too. */
import type Database from 'better-sqlite3'
import { SqliteError } from 'better-sqlite3'
import { applyMigrations } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { openForWriting } from '../db/open.ts'
import type { Value } from './record.ts'
import type { SavedRow } from './row-judge.ts'
import { quoted } from './scratch.ts'

export type RowsByTable = ReadonlyMap<string, { names: readonly string[]; rows: Iterable<SavedRow> }>

/** `column` null: the row could not stay without what it refers to, or beside a row that has the same. */
export type Loosened = { table: string; row: SavedRow; column: string | null }

type Broken = { table: string; rowid: number; fkid: number }

const isConstraint = (error: unknown): boolean =>
  error instanceof SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

const insertAll = (
  handle: Database.Database,
  table: string,
  names: readonly string[],
  rows: Iterable<SavedRow>,
): Loosened[] => {
  handle.exec(`DELETE FROM "${table}"`)
  const insert = handle.prepare<Value[]>(
    `INSERT INTO "${table}" (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const refused: Loosened[] = []
  for (const row of rows) {
    try {
      insert.run(...names.map((name) => row[name] ?? null))
    } catch (error) {
      if (!isConstraint(error)) throw error
      refused.push({ table, row, column: null })
    }
  }
  return refused
}

const columnOf = (handle: Database.Database, { table, fkid }: Broken): string | undefined =>
  handle
    .prepare<[string, number], string>('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?')
    .pluck()
    .get(table, fkid)

const loosen = (handle: Database.Database, broken: Broken): Loosened | undefined => {
  const { table, rowid } = broken
  const row = handle.prepare<[number], SavedRow>(`SELECT * FROM "${table}" WHERE id = ?`).get(rowid)
  if (!row) return undefined
  const column = columnOf(handle, broken)
  try {
    if (column === undefined) throw new RangeError(`no reference ${broken.fkid} in ${table}`)
    handle.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE id = ?`).run(rowid)
    return { table, row, column }
  } catch (error) {
    if (!isConstraint(error)) throw error
    handle.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(rowid)
    return { table, row, column: null }
  }
}

export type Written = { loosened: Loosened[]; rows: ReadonlyMap<string, number> }

const countRows = (handle: Database.Database, table: string): number =>
  handle.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0

/** Fills `target`, which must not be there yet. Throws StorageError. */
export const writeRows = (target: string, tables: RowsByTable): Written => {
  const handle = openForWriting(target)
  try {
    applyMigrations(handle, migrations)
    handle.pragma('foreign_keys = 0')
    handle.exec('BEGIN IMMEDIATE')
    const loosened = [...tables].flatMap(([table, { names, rows }]) => insertAll(handle, table, names, rows))
    // A row that goes may take another with it.
    for (;;) {
      const broken = handle.pragma('foreign_key_check') as Broken[]
      if (broken.length === 0) break
      for (const each of broken) {
        const done = loosen(handle, each)
        if (done) loosened.push(done)
      }
    }
    handle.exec('COMMIT')
    return { loosened, rows: new Map([...tables.keys()].map((table) => [table, countRows(handle, table)])) }
  } finally {
    handle.close()
  }
}
