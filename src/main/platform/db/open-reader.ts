import { openForReading } from './open.ts'
import { createReadDb, createStatementCache, type ReadDb, withStorageErrors } from './read-db.ts'

export type Reader = { read: ReadDb; close: () => void }

/** One moment of the shop for a long read beside the writer: what is saved meanwhile is not seen. Throws StorageError. */
export const openReader = (path: string): Reader => {
  const handle = openForReading(path)
  try {
    withStorageErrors(() => handle.exec('BEGIN'))
  } catch (error) {
    handle.close()
    throw error
  }
  return { read: createReadDb(createStatementCache(handle)), close: () => handle.close() }
}
