/** Rows of all tables in a file that is thrown away: those of a shop of many years do not fit into the memory of a small computer. */
import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Of each table, the names of its columns. */
export type Columns = ReadonlyMap<string, { names: readonly string[] }>

const CACHE_KIB = 32 * 1024

export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** `key` numbers the rows of each table. Values stay as they are: no other column has a type. */
export const openScratch = (path: string, columns: Columns, key: string) => {
  rmSync(path, { force: true })
  const handle = new Database(path)
  // Nobody looks for it after a power cut.
  handle.pragma('journal_mode = OFF')
  handle.pragma('synchronous = OFF')
  handle.pragma(`cache_size = -${CACHE_KIB}`)
  for (const [table, { names }] of columns) {
    const others = names.filter((name) => name !== key)
    handle.exec(`CREATE TABLE "${table}" ("${key}" INTEGER PRIMARY KEY, ${quoted(others)})`)
  }
  // One save for all that is written: each by itself would go to the disk at once.
  handle.exec('BEGIN')
  return {
    prepare: <P extends unknown[], T>(text: string): Database.Statement<P, T> => handle.prepare<P, T>(text),
    index: (table: string, names: readonly string[], { isUnique = false } = {}): void => {
      const kind = isUnique ? 'UNIQUE INDEX' : 'INDEX'
      handle.exec(`CREATE ${kind} "${table} by ${names.join(' ')}" ON "${table}" (${quoted(names)})`)
    },
    close: (): void => {
      handle.close()
      rmSync(path, { force: true })
    },
  }
}
