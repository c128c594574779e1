/** Every record against its history: what the change log says of it, entry by entry, is what stands in the row. */
import { loggedValues } from '#main/platform/change-log/change-log.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Row } from '#main/platform/db/tables.ts'
import type { Check } from './ledgers.ts'
import { RECORDED_TABLES as TABLES } from './recorded-tables.ts'

type Values = Record<string, unknown>

const SHOWN = 20

/** What is left of a record after all its entries; undefined once it was deleted, or its values erased on request. */
type Told = { table: string; values: Values | undefined; isErased: boolean }

const parse = (text: string | null): Values => (text === null ? {} : (JSON.parse(text) as Values))

const tell = (told: Told | undefined, entry: Row<'change_log'>): Told => ({
  table: entry.table_name,
  isErased: (told?.isErased ?? false) || (entry.old_values === null && entry.new_values === null),
  values: entry.action === 'delete' ? undefined : { ...told?.values, ...parse(entry.new_values) },
})

const problemOf = (read: ReadDb, uuid: Buffer, { table, values, isErased }: Told): string | undefined => {
  const derived = TABLES.get(table)
  if (derived === undefined || isErased) return undefined
  const [row] = read.allRaw<Values & { id: number }>(`SELECT * FROM ${table} WHERE uuid = ?`, uuid)
  if (!row) return values && `${table}: a record with a history is gone`
  if (!values) return `${table} ${row.id}: is there although it was deleted`
  const present = parse(loggedValues(row))
  const differing = Object.keys(values).filter((name) => !derived.includes(name) && present[name] !== values[name])
  return differing.length > 0 ? `${table} ${row.id}: ${differing.join(', ')} changed past its history` : undefined
}

function* differences(read: ReadDb): Generator<string> {
  const entries = sql
    .selectFrom('change_log')
    .selectAll()
    .where('row_uuid', 'is not', null)
    .orderBy('row_uuid')
    .orderBy('table_name')
    .orderBy('id')
  let uuid: Buffer | undefined
  let told: Told | undefined
  const check = () => (uuid && told ? problemOf(read, uuid, told) : undefined)
  for (const entry of read.iterate(entries)) {
    if (!entry.row_uuid) continue
    // A form's identity may have become that of two records, of two kinds.
    if (!uuid?.equals(entry.row_uuid) || told?.table !== entry.table_name) {
      const problem = check()
      if (problem) yield problem
      uuid = entry.row_uuid
      told = undefined
    }
    told = tell(told, entry)
  }
  const problem = check()
  if (problem) yield problem
}

const withoutHistory = (read: ReadDb): string[] =>
  [...TABLES.keys()].flatMap((table) =>
    read
      .allRaw<{ id: number }>(
        `SELECT id FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM change_log WHERE row_uuid = ${table}.uuid AND table_name = '${table}') LIMIT ${SHOWN}`,
      )
      .map(({ id }) => `${table} ${id}: has no history`),
  )

export const recordsMatchLog: Check = (read) => {
  const found = withoutHistory(read)
  for (const problem of differences(read)) {
    if (found.length >= SHOWN) break
    found.push(problem)
  }
  return found.slice(0, SHOWN)
}
