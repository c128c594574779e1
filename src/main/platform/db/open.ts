import Database from 'better-sqlite3'
import { asStorageError, StorageError } from './storage-error.ts'

/** `KHOS`: what a Khostum file says of itself in its header. */
export const APPLICATION_ID = 0x4b_48_4f_53

const CACHE_KIB = 64 * 1024
const JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024
const BUSY_TIMEOUT_MS = 2_000

// The order matters: better-sqlite3 is compiled with WAL_SYNCHRONOUS=NORMAL, so FULL is set after WAL and on every open.
const PRAGMAS: readonly [name: string, value: string | number, readBack: string | number][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 1, 1],
  ['foreign_keys', 1, 1],
  ['trusted_schema', 0, 0],
  ['cell_size_check', 1, 1],
  ['secure_delete', 1, 1],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', 0, 0],
  ['cache_size', -CACHE_KIB, -CACHE_KIB],
  ['journal_size_limit', JOURNAL_LIMIT_BYTES, JOURNAL_LIMIT_BYTES],
]

const readPragma = (handle: Database.Database, name: string): unknown => handle.pragma(name, { simple: true }) ?? 0

/** Sets what durability needs and refuses to go on when the engine does not confirm each of them. */
const applyPragmas = (handle: Database.Database, locking: 'NORMAL' | 'EXCLUSIVE') => {
  const pragmas: typeof PRAGMAS = [['locking_mode', locking, locking.toLowerCase()], ...PRAGMAS]
  for (const [name, value] of pragmas) handle.pragma(`${name} = ${value}`)
  const differing = pragmas.filter(([name, , expected]) => readPragma(handle, name) !== expected).map(([name]) => name)
  if (differing.length > 0) throw new Error(`pragmas not confirmed: ${differing.join(', ')}`)
}

const openWith = (path: string, locking: 'NORMAL' | 'EXCLUSIVE'): Database.Database => {
  let handle: Database.Database | undefined
  try {
    handle = new Database(path, { timeout: BUSY_TIMEOUT_MS })
    applyPragmas(handle, locking)
    return handle
  } catch (error) {
    handle?.close()
    throw asStorageError(error)
  }
}

/** The one writing connection. Throws StorageError when the file can't be used. */
export const openForWriting = (path: string): Database.Database => {
  try {
    return openWith(path, 'NORMAL')
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'DISK_FULL')) throw error
    // Alone with the file, SQLite needs no file to share: what is there can still be read and carried elsewhere.
    return openWith(path, 'EXCLUSIVE')
  }
}

/** A connection that can't write: workers and reading commands beside the writer. */
export const openForReading = (path: string): Database.Database => {
  try {
    const handle = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
    handle.pragma('query_only = 1')
    handle.pragma('trusted_schema = 0')
    handle.pragma('cell_size_check = 1')
    handle.pragma('temp_store = MEMORY')
    handle.pragma(`cache_size = -${CACHE_KIB}`)
    return handle
  } catch (error) {
    const known = asStorageError(error)
    throw known instanceof StorageError ? known : new StorageError('MISSING', error)
  }
}
