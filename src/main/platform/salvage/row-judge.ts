/** Whether stored values are a row of a table: its types, its CHECKs and what must not be empty, as our own migrations have them. */
import Database, { SqliteError } from 'better-sqlite3'
import { applyMigrations } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { tablesOf } from '../snapshot/schema-objects.ts'
import type { StoredRow } from './page-cells.ts'
import type { Value } from './record.ts'

export type SavedRow = { id: number; [column: string]: Value }

type Column = { name: string; type: string; notnull: number; dflt_value: string | null }

const columnsOf = (handle: Database.Database, table: string): Column[] =>
  handle
    .prepare<[string], Column>('SELECT name, type, "notnull", dflt_value FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(table)

/** How many columns each table began with: a row that is older than a column ends before it. */
const applyCounting = (handle: Database.Database): Map<string, number> => {
  const least = new Map<string, number>()
  for (const migration of migrations) {
    applyMigrations(handle, [migration])
    for (const table of tablesOf(migration.version)) {
      if (!least.has(table)) least.set(table, columnsOf(handle, table).length)
    }
  }
  return least
}

/** What can be said without the engine, which is asked only where this says nothing against it: a file is full of other tables' rows. */
const mayStand = ({ type, notnull }: Column, value: Value): boolean => {
  if (value === null) return notnull === 0
  if (typeof value === 'number') return type === 'INTEGER'
  return type === (typeof value === 'string' ? 'TEXT' : 'BLOB')
}

const createShape = (handle: Database.Database, table: string, least: number) => {
  const columns = columnsOf(handle, table)
  const defaults = columns.map(({ dflt_value }) =>
    dflt_value === null ? null : (handle.prepare<[], Value>(`SELECT ${dflt_value}`).pluck().get() ?? null),
  )
  const names = columns.map(({ name }) => name)
  const insert = handle.prepare<Value[]>(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const remove = handle.prepare(`DELETE FROM "${table}"`)

  const isValid = (row: SavedRow): boolean => {
    try {
      insert.run(...names.map((name) => row[name] ?? null))
      remove.run()
      return true
    } catch (error) {
      if (error instanceof SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
      throw error
    }
  }

  /** Undefined where these values can be no row of the table. */
  const rowOf = ({ id, values }: Pick<StoredRow, 'id' | 'values'>): SavedRow | undefined => {
    if (values.length < least || values.length > names.length || values[0] !== null || id < 1) return undefined
    const row: SavedRow = { id }
    for (const [index, column] of columns.entries()) {
      if (column.name === 'id') continue
      const value = values[index] ?? (index < values.length ? null : (defaults[index] ?? null))
      if (!mayStand(column, value)) return undefined
      row[column.name] = value
    }
    return row
  }

  return {
    names,
    isBlob: (name: string): boolean => columns.some((column) => column.name === name && column.type === 'BLOB'),
    isValid,
    /** The rest as in a row that was never given it. */
    complete: (id: number, given: Readonly<Record<string, Value>>): SavedRow => ({
      ...Object.fromEntries(
        names.map((name, index) => [name, given[name] ?? (name in given ? null : (defaults[index] ?? null))]),
      ),
      id,
    }),
    rowOf,
    fits: (cell: Pick<StoredRow, 'id' | 'values'>): boolean => {
      const row = rowOf(cell)
      return row !== undefined && isValid(row)
    },
  }
}

export type TableShape = ReturnType<typeof createShape>

/** Of every table of ours, by name. */
export const openRowJudge = (): { shapes: ReadonlyMap<string, TableShape>; close: () => void } => {
  const handle = new Database(':memory:')
  const least = applyCounting(handle)
  handle.pragma('foreign_keys = 0')
  const shapes = new Map([...least].map(([table, count]) => [table, createShape(handle, table, count)]))
  return { shapes, close: () => handle.close() }
}
