/** Every row of a shop's file, to be held against another file's. */
import Database from 'better-sqlite3'
import { RECORDED_TABLES } from '#main/app/verify/recorded-tables.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { tablesOf } from '#main/platform/snapshot/schema-objects.ts'

type Stored = Record<string, unknown>

/** Row by table and id, as text. */
export type Content = ReadonlyMap<string, string>

/** Entries are told apart by their place in the chain, which is what a row id of theirs stands for. */
const keyOf = (table: string, row: Stored): string =>
  table === 'change_log' ? `change_log ${row.device_id}:${row.sequence}` : `${table} ${row.id}`

const textOf = (table: string, row: Stored, withDerived: boolean): string => {
  const left = table === 'change_log' ? ['id'] : withDerived ? [] : (RECORDED_TABLES.get(table) ?? [])
  const kept = Object.entries(row).filter(([name]) => !left.includes(name))
  return JSON.stringify(kept)
}

export const readContent = (path: string, { withDerived } = { withDerived: false }): Content => {
  const handle = new Database(path, { readonly: true })
  try {
    const tables = tablesOf(migrations.at(-1)?.version ?? 0)
    return new Map(
      tables.flatMap((table) =>
        handle
          .prepare<[], Stored>(`SELECT * FROM "${table}"`)
          .all()
          .map((row) => [keyOf(table, row), textOf(table, row, withDerived)] as const),
      ),
    )
  } finally {
    handle.close()
  }
}
