/** The one door for writes: one connection, IMMEDIATE transactions, nothing awaited inside, the raw handle shared with nobody. */
import type { Database } from 'better-sqlite3'
import type { Compilable } from 'kysely'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Clock } from '../clock.ts'
import { createReadDb, createStatementCache, type ReadDb, withStorageErrors } from './read-db.ts'
import type { TableName } from './tables.ts'
import type { NewUuid } from './uuid.ts'
import type { WriteGuard } from './write-guard.ts'

/** One changed record, as collected during a transaction. */
export type RowChange = { table: TableName; id: number; uuid: string | undefined }

export type Actor = { staffId: number | null }

export type Trx = ReadDb & {
  /** The moment of this transaction: every row of one save carries the same. */
  readonly at: Instant
  readonly actor: Actor
  readonly deviceId: number
  run: (query: Compilable<unknown>) => { changes: number; lastInsertRowid: number }
  runRaw: (text: string, ...parameters: unknown[]) => { changes: number; lastInsertRowid: number }
  newUuid: NewUuid
  noteChange: (change: RowChange) => void
}

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T

/** A callback that returns a promise does not compile: everything after its first await would run outside the transaction. */
export type Write = <T>(actor: Actor, work: (trx: Trx) => Synchronous<T>) => T

export type Door = {
  read: ReadDb
  /** Row id of this computer. */
  deviceId: () => number
  write: Write
  /** Bookkeeping that is no history: all that a shop opened for viewing takes, and keeps as long as it is open. */
  jot: Write
  isForViewing: boolean
  /** Runs inside each transaction after its work, before the commit. */
  beforeCommit: (hook: (trx: Trx, changes: readonly RowChange[]) => void) => void
  /** Runs after each commit that changed something. */
  afterCommit: (hook: (changes: readonly RowChange[]) => void) => void
  /** Without a guard nothing but SQLite looks after the file. */
  guardWrites: (guard: WriteGuard) => void
  close: () => void
}

export const createDoor = (handle: Database, deps: { now: Clock; newUuid: NewUuid; deviceId: () => number }): Door => {
  const prepare = createStatementCache(handle)
  const read = createReadDb(prepare)
  const beforeCommitHooks: ((trx: Trx, changes: readonly RowChange[]) => void)[] = []
  const afterCommitHooks: ((changes: readonly RowChange[]) => void)[] = []
  let guard: WriteGuard | undefined

  const runRaw = (text: string, ...parameters: unknown[]) => {
    const result = prepare(text).run(...parameters)
    return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) }
  }

  const createTrx = (actor: Actor, changes: RowChange[]): Trx => ({
    ...read,
    at: deps.now(),
    actor,
    deviceId: deps.deviceId(),
    newUuid: deps.newUuid,
    run: (query) => {
      const { sql, parameters } = query.compile()
      return runRaw(sql, ...parameters)
    },
    runRaw,
    noteChange: (change) => changes.push(change),
  })

  const transact = <T>(actor: Actor, changes: RowChange[], work: (trx: Trx) => T): T => {
    handle.exec('BEGIN IMMEDIATE')
    try {
      const trx = createTrx(actor, changes)
      const result = work(trx)
      if (changes.length > 0) for (const hook of beforeCommitHooks) hook(trx, changes)
      handle.exec('COMMIT')
      return result
    } catch (error) {
      // SQLite has already rolled back by itself after a full disk or an I/O error.
      if (handle.inTransaction) handle.exec('ROLLBACK')
      throw error
    }
  }

  const guarded = <T>(write: () => T): T => {
    try {
      guard?.before()
      const result = write()
      guard?.committed()
      return result
    } catch (error) {
      throw guard ? guard.failed(error) : error
    }
  }

  const write: Write = (actor, work) => {
    const changes: RowChange[] = []
    const result = withStorageErrors(() => guarded(() => transact(actor, changes, work)))
    if (changes.length > 0) for (const hook of afterCommitHooks) hook(changes)
    // Synchronous<T> is T for everything that is not a promise, and promises do not compile.
    return result as never
  }

  return {
    read,
    deviceId: deps.deviceId,
    write,
    jot: write,
    isForViewing: false,
    beforeCommit: (hook) => void beforeCommitHooks.push(hook),
    afterCommit: (hook) => void afterCommitHooks.push(hook),
    guardWrites: (next) => {
      guard = next
    },
    close: () => handle.close(),
  }
}
