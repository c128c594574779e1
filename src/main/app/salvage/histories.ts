/** What the proven entries tell of each record. */
import type { Row } from '#main/platform/db/tables.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'

export type Told = Record<string, unknown>

export type History = {
  table: string
  uuid: Buffer
  values: Told
  /** Told from its first entry on; else only some of its columns are. */
  isWhole: boolean
  isErased: boolean
  isDeleted: boolean
}

const parse = (text: string | null): Told => (text === null ? {} : (JSON.parse(text) as Told))

export const historyKey = (table: string, uuid: Buffer): string => `${table} ${uuid.toString('hex')}`

type ProvenEntry = { entry: Row<'change_log'>; hasValues: boolean }

/** In the order of their first entries. */
export const tellHistories = (entries: readonly ProvenEntry[]): Map<string, History> => {
  const histories = new Map<string, History>()
  for (const { entry, hasValues } of entries) {
    const { table_name: table, row_uuid: uuid, action } = entry
    if (uuid === null || !RECORDED_TABLES.has(table)) continue
    const known = histories.get(historyKey(table, uuid))
    histories.set(historyKey(table, uuid), {
      table,
      uuid,
      values: { ...known?.values, ...(hasValues ? parse(entry.new_values) : {}) },
      isWhole: known ? known.isWhole && hasValues : action === 'insert' && hasValues,
      isErased: (known?.isErased ?? false) || (entry.old_values === null && entry.new_values === null),
      isDeleted: action === 'delete',
    })
  }
  return histories
}

/** Settings have no public identity and an update does not name its key: what is known is which values there are. */
export const tellSettings = (entries: readonly ProvenEntry[]): { keys: Set<string>; values: string[] } => {
  const keys = new Set<string>()
  const values: string[] = []
  const drop = (value: unknown): void => {
    const index = values.indexOf(String(value))
    if (index >= 0) values.splice(index, 1)
  }
  for (const { entry } of entries.filter(({ entry: { table_name } }) => table_name === 'setting')) {
    const told = parse(entry.new_values)
    if (typeof told.key === 'string') keys.add(told.key)
    if (entry.action !== 'insert') drop(parse(entry.old_values).value)
    if (typeof told.value === 'string') values.push(told.value)
  }
  return { keys, values }
}
