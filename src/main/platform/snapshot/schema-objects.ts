/** What a file's schema is made of: a copy from strangers is held against what our own migrations make, object by object. */
import Database from 'better-sqlite3'
import { applyMigrations } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'

export type SchemaObject = { type: string; name: string; sql: string }

/** The search index is no part of a copy: it is made anew. Nothing of that name may act by itself, though. */
const isOfSearch = ({ type, name }: SchemaObject): boolean => type === 'table' && name.startsWith('search_')

export const SCHEMA_OBJECTS = `SELECT type, name, ifnull(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`

const byName = (rows: readonly SchemaObject[]): Map<string, SchemaObject> =>
  new Map(rows.filter((row) => !isOfSearch(row)).map((row) => [`${row.type} ${row.name}`, row]))

const objectsOf = (handle: Database.Database): Map<string, SchemaObject> =>
  byName(handle.prepare<[], SchemaObject>(SCHEMA_OBJECTS).all())

const ownObjects = (version: number): Map<string, SchemaObject> => {
  const handle = new Database(':memory:')
  try {
    applyMigrations(
      handle,
      migrations.filter((migration) => migration.version <= version),
    )
    return objectsOf(handle)
  } finally {
    handle.close()
  }
}

const firstStrange = (found: ReadonlyMap<string, SchemaObject>, version: number): string | undefined => {
  const own = ownObjects(version)
  const names = new Set([...found.keys(), ...own.keys()])
  return [...names].sort().find((name) => found.get(name)?.sql !== own.get(name)?.sql)
}

/** The first object that is not as the migrations up to this version make it: added, missing or changed. */
export const findStrangeObject = (handle: Database.Database, version: number): string | undefined =>
  firstStrange(objectsOf(handle), version)

/** The same of what `SCHEMA_OBJECTS` answered. */
export const findStrangeAmong = (rows: readonly SchemaObject[], version: number): string | undefined =>
  firstStrange(byName(rows), version)

export const tablesOf = (version: number): string[] =>
  [...ownObjects(version).values()].filter(({ type }) => type === 'table').map(({ name }) => name)
