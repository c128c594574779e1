/** Whether a shop's file is whole: its pages, its change log, and every record against its history, at one moment beside the writer. */
import { verifyIndex } from '#main/features/search/search.verify.ts'
import { openReader } from '#main/platform/db/open-reader.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { changeChain } from '../verify/change-chain.ts'
import type { Check } from '../verify/ledgers.ts'
import { recordsMatchLog } from '../verify/records-match-log.ts'
import type { DamageVerdict } from './damage-watch.ts'

const OWN_TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'`

const integrityOf = (read: ReadDb, table?: string): string[] =>
  read
    .allRaw<{ integrity_check: string }>(table ? `PRAGMA integrity_check("${table}")` : 'PRAGMA integrity_check(1)')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')

const foreignKeys: Check = (read) =>
  read.allRaw<{ table: string }>('PRAGMA foreign_key_check').map(({ table }) => `${table}: a row refers to nothing`)

const recordsAlone: Check = (read) =>
  read.allRaw<{ name: string }>(OWN_TABLES).flatMap(({ name }) => integrityOf(read, name))

const indexMatches: Check = (read) => {
  const { missing, stale, extra } = verifyIndex(read)
  return missing + stale + extra === 0 ? [] : ['the search index differs']
}

const isFine = (check: Check, read: ReadDb): boolean => {
  try {
    return check(read).length === 0
  } catch (error) {
    const known = asStorageError(error)
    if (known instanceof StorageError && known.code === 'DAMAGED') return false
    throw known
  }
}

const isIndexFilled = (read: ReadDb): boolean =>
  read.allRaw<{ filled: number }>('SELECT next_customer IS NULL AND next_ticket IS NULL AS filled FROM search_state')[0]
    ?.filled === 1

/** An index that is being filled is behind, not wrong. */
const indexIsFine: Check = (read) => (isIndexFilled(read) ? indexMatches(read) : [])

/** Throws StorageError where the file can't even be opened. */
export function* lookForDamage({ database }: { database: string }): Generator<string, DamageVerdict, void> {
  const { read, close } = openReader(database)
  try {
    for (const check of [changeChain, recordsMatchLog, foreignKeys]) {
      yield 'records'
      if (!isFine(check, read)) return 'damaged'
    }
    yield 'pages'
    if (!isFine((own) => integrityOf(own), read)) return isFine(recordsAlone, read) ? 'search' : 'damaged'
    yield 'search'
    return isFine(indexIsFine, read) ? 'whole' : 'search'
  } finally {
    close()
  }
}
