import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StorageError } from './db/storage-error.ts'

/** A copy of the file, a log as long as the file where every page changes, and something to work with. */
const TIMES = 2
const MORE_BYTES = 8 * 1024 * 1024

/** Before work that would fill the disk half way. Throws StorageError `DISK_FULL`, and nothing was written. */
export const requireRoom = (database: string): void => {
  const needed = statSync(database).size * TIMES + MORE_BYTES
  const { bavail, bsize } = statfsSync(dirname(database))
  if (bavail * bsize < needed) throw new StorageError('DISK_FULL', new Error(`${needed} bytes are needed`))
}
