import type { Database, Statement } from 'better-sqlite3'
import type { Compilable } from 'kysely'
import { asStorageError } from './storage-error.ts'

/** Reading rows. The parameter type is the permission: who holds only a ReadDb can't write. */
export type ReadDb = {
  all: <T>(query: Compilable<T>) => T[]
  first: <T>(query: Compilable<T>) => T | undefined
  /** Rows one by one, for long reads on a connection of their own. */
  iterate: <T>(query: Compilable<T>) => IterableIterator<T>
  /** SQL that Kysely has no words for (FTS5, table-valued functions). */
  allRaw: <T>(text: string, ...parameters: unknown[]) => T[]
}

// Lists with a varying number of placeholders would otherwise grow the cache without end.
const STATEMENT_CACHE_LIMIT = 1_000

export type StatementCache = (text: string) => Statement<unknown[], unknown>

export const createStatementCache = (handle: Database): StatementCache => {
  const cache = new Map<string, Statement<unknown[], unknown>>()
  return (text) => {
    const known = cache.get(text)
    if (known) return known
    if (cache.size >= STATEMENT_CACHE_LIMIT) cache.clear()
    const statement = handle.prepare<unknown[], unknown>(text)
    cache.set(text, statement)
    return statement
  }
}

/** Runs `work`, naming what SQLite says about disk and file. */
export const withStorageErrors = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw asStorageError(error)
  }
}

// A row has the shape that the query's type says: Kysely derived it from the tables the migrations made.
export const createReadDb = (prepare: StatementCache): ReadDb => ({
  all: <T>(query: Compilable<T>) =>
    withStorageErrors(() => {
      const { sql, parameters } = query.compile()
      return prepare(sql).all(...parameters) as T[]
    }),
  first: <T>(query: Compilable<T>) =>
    withStorageErrors(() => {
      const { sql, parameters } = query.compile()
      return prepare(sql).get(...parameters) as T | undefined
    }),
  iterate: <T>(query: Compilable<T>) =>
    withStorageErrors(() => {
      const { sql, parameters } = query.compile()
      return prepare(sql).iterate(...parameters) as IterableIterator<T>
    }),
  allRaw: <T>(text: string, ...parameters: unknown[]) =>
    withStorageErrors(() => prepare(text).all(...parameters) as T[]),
})
