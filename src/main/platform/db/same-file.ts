/** An open file whose name is gone goes on taking writes that nobody will ever read: what is acknowledged has to be under its name. */
import { statSync } from 'node:fs'
import { asStorageError, StorageError } from './storage-error.ts'

export type SameFile = {
  /** Throws StorageError MISSING once the open file, or the log beside it, is no longer what its path names. */
  check: () => void
}

/** Undefined for a file that is gone, or whose disk is. Throws StorageError where it may not be looked at. */
const identityOf = (path: string): string | undefined => {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch (error) {
    const known = asStorageError(error)
    if (known instanceof StorageError && known.code === 'READ_ONLY') throw known
    return undefined
  }
}

/** To be made while the connection to the file is open. */
export const createSameFile = (database: string): SameFile => {
  const file = identityOf(database)
  let log: string | undefined
  return {
    check: () => {
      const isFileThere = identityOf(database) === file
      const now = identityOf(`${database}-wal`)
      // The log comes with the first write and stays as long as the connection.
      log ??= now
      if (!isFileThere || log !== now) throw new StorageError('MISSING', new Error('the open file has lost its name'))
    },
  }
}
