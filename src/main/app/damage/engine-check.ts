/** What the engine finds by itself, and whether it concerns more than the search index. */
import { migrations } from '#main/platform/db/migrations/index.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import {
  findStrangeAmong,
  SCHEMA_OBJECTS,
  type SchemaObject,
  tablesOf,
} from '#main/platform/snapshot/schema-objects.ts'
import type { Check } from '../verify/ledgers.ts'

const integrityOf = (read: ReadDb, table?: string): string[] =>
  read
    .allRaw<{ integrity_check: string }>(table ? `PRAGMA integrity_check("${table}")` : 'PRAGMA integrity_check(100)')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')

const foreignKeys: Check = (read) =>
  read
    .allRaw<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .map(({ table, rowid, parent }) => `${table} ${rowid}: no ${parent}`)

/** What the engine keeps for itself, its statistics for one: a copy could not be made without them. */
const ownOfEngine = (read: ReadDb): string[] =>
  read
    .allRaw<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .map(({ name }) => name)

/** The tables of the records apart from those of the index: their trees, indexes, types and CHECKs, and what they refer to. */
export const ownTablesCheck: Check = (read) => {
  const strange = findStrangeAmong(read.allRaw<SchemaObject>(SCHEMA_OBJECTS), migrations.at(-1)?.version ?? 0)
  if (strange !== undefined) return [`the schema differs: ${strange}`]
  return [
    ...[...tablesOf(migrations.at(-1)?.version ?? 0), ...ownOfEngine(read)].flatMap((table) =>
      integrityOf(read, table),
    ),
    ...foreignKeys(read),
  ]
}

const CONCERNS_ALL = /2nd reference|freelist|out of range|pending byte/i

/** `shared`: pages that the records' tables may need too. Asked after `ownTablesCheck`, so that the others are the index's. */
export const engineCheck = (read: ReadDb): { shared: string[]; others: string[] } => {
  try {
    const found = integrityOf(read)
    const shared = found.filter((text) => CONCERNS_ALL.test(text))
    return { shared, others: found.filter((text) => !shared.includes(text)) }
  } catch (error) {
    if (error instanceof StorageError && error.code === 'DAMAGED') return { shared: [], others: ['can’t be read'] }
    throw error
  }
}
