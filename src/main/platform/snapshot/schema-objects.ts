/** What a file's schema is made of: a copy from strangers is held against what our own migrations make, object by object. */
import Database from 'better-sqlite3'
import { applyMigrations } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'

type SchemaObject = { type: string; name: string; sql: string }

/** The search index is no part of a copy: it is made anew. Nothing of that name may act by itself, though. */
const isOfSearch = ({ type, name }: SchemaObject): boolean => type === 'table' && name.startsWith('search_')

const objectsOf = (handle: Database.Database): Map<string, SchemaObject> => {
  const rows = handle
    .prepare<[], SchemaObject>(
      `SELECT type, name, ifnull(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all()
  return new Map(rows.filter((row) => !isOfSearch(row)).map((row) => [`${row.type} ${row.name}`, row]))
}

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

/** The first object that is not as the migrations up to this version make it: added, missing or changed. */
export const findStrangeObject = (handle: Database.Database, version: number): string | undefined => {
  const found = objectsOf(handle)
  const own = ownObjects(version)
  const names = new Set([...found.keys(), ...own.keys()])
  return [...names].sort().find((name) => found.get(name)?.sql !== own.get(name)?.sql)
}

export const tablesOf = (version: number): string[] =>
  [...ownObjects(version).values()].filter(({ type }) => type === 'table').map(({ name }) => name)
