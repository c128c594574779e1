import { SqliteError } from 'better-sqlite3'
import { errorCode } from '../error-code.ts'

export type StorageErrorCode = 'DISK_FULL' | 'READ_ONLY' | 'BUSY' | 'DAMAGED' | 'MISSING'

/** The shop's file can't be read or written for a reason that the user can act on. */
export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, cause: unknown) {
    super(`storage: ${code}`, { cause })
    this.name = 'StorageError'
    this.code = code
  }
}

const codeOf = (sqliteCode: string): StorageErrorCode | undefined => {
  if (sqliteCode === 'SQLITE_FULL' || sqliteCode === 'SQLITE_IOERR_WRITE') return 'DISK_FULL'
  // No room for the file that processes share beside the database.
  if (sqliteCode.startsWith('SQLITE_IOERR_SHM')) return 'DISK_FULL'
  if (sqliteCode.startsWith('SQLITE_READONLY') || sqliteCode === 'SQLITE_PERM') return 'READ_ONLY'
  if (sqliteCode.startsWith('SQLITE_BUSY') || sqliteCode.startsWith('SQLITE_LOCKED')) return 'BUSY'
  if (sqliteCode.startsWith('SQLITE_CORRUPT') || sqliteCode === 'SQLITE_NOTADB') return 'DAMAGED'
  if (sqliteCode.startsWith('SQLITE_CANTOPEN')) return 'MISSING'
  if (sqliteCode.startsWith('SQLITE_IOERR')) return 'DAMAGED'
  return undefined
}

const SYSTEM_CODES: Readonly<Record<string, StorageErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EROFS: 'READ_ONLY',
  EBUSY: 'BUSY',
  ENOENT: 'MISSING',
  EIO: 'DAMAGED',
}

const codeOfError = (error: unknown): StorageErrorCode | undefined => {
  if (error instanceof SqliteError) return codeOf(error.code)
  return SYSTEM_CODES[errorCode(error) ?? '']
}

/** Turns what SQLite or the system says about disk and file into a StorageError; anything else comes back as it was. */
export const asStorageError = (error: unknown): unknown => {
  const code = error instanceof StorageError ? undefined : codeOfError(error)
  return code ? new StorageError(code, error) : error
}
