/** Takes a search index that can't even be dropped out of a closed shop's file, and writes the file anew without its pages. */
import type Database from 'better-sqlite3'
import { openForWriting } from '#main/platform/db/open.ts'
import { asStorageError } from '#main/platform/db/storage-error.ts'

const dropFrom = (handle: Database.Database): void => {
  // SQLite walks through a table to drop it, and these pages lead nowhere: their names are taken out of the schema instead.
  handle.unsafeMode(true)
  handle.pragma('writable_schema = 1')
  handle.prepare("DELETE FROM sqlite_schema WHERE tbl_name LIKE 'search\\_%' ESCAPE '\\'").run()
  handle.pragma('writable_schema = RESET')
  handle.unsafeMode(false)
}

/** Either all of it happens or nothing: both steps are transactions of SQLite. Throws StorageError. */
export const dropSearch = (database: string): void => {
  const handle = openForWriting(database)
  try {
    dropFrom(handle)
    handle.exec('VACUUM')
  } catch (error) {
    throw asStorageError(error)
  } finally {
    handle.close()
  }
}
