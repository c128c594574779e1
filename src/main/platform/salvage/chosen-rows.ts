/** Rows that the new shop will have, each under its own id. */
import type { Value } from './record.ts'
import type { SavedRow } from './row-judge.ts'
import { type Columns, openScratch, quoted } from './scratch.ts'

export const openChosenRows = (path: string, columns: Columns) => {
  const withOrder = [...columns].map(([table, { names }]) => [table, { names: ['chosen_at', ...names] }] as const)
  const scratch = openScratch(path, new Map(withOrder), 'chosen_at')

  const open = (table: string, names: readonly string[]) => {
    scratch.index(table, ['id'], { isUnique: true })
    const select = `SELECT ${quoted(names)} FROM "${table}"`
    return {
      names,
      put: scratch.prepare<Value[], never>(
        `INSERT OR REPLACE INTO "${table}" (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})`,
      ),
      byId: scratch.prepare<[number], SavedRow>(`${select} WHERE id = ?`),
      all: scratch.prepare<[], SavedRow>(`${select} ORDER BY chosen_at`),
      any: scratch.prepare<[], SavedRow>(`${select} LIMIT 1`),
    }
  }
  const tables = new Map([...columns].map(([table, { names }]) => [table, open(table, names)]))

  return {
    /** In place of one with the same id. */
    put: (table: string, row: SavedRow): void => {
      const to = tables.get(table)
      to?.put.run(...to.names.map((name) => row[name] ?? null))
    },
    withId: (table: string, id: number): SavedRow | undefined => tables.get(table)?.byId.get(id),
    /** In the order in which they were chosen. */
    *of(table: string): Generator<SavedRow> {
      yield* tables.get(table)?.all.iterate() ?? []
    },
    isEmpty: (table: string): boolean => tables.get(table)?.any.get() === undefined,
    close: scratch.close,
  }
}

export type ChosenRows = ReturnType<typeof openChosenRows>
