/** What the proven entries tell of each record. */
import type { Row } from '#main/platform/db/tables.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import type { ProvenEntry } from './prove-entries.ts'

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

export type Histories = {
  /** In the order of their first entries. */
  of: (table: string) => Iterable<History>
  get: (table: string, uuid: Buffer) => History | undefined
}

type Entry = Row<'change_log'>
export type ReadEntry = (entry: ProvenEntry) => Entry

const parse = (text: string | null): Told => (text === null ? {} : (JSON.parse(text) as Told))

const tell = (table: string, uuid: string, entries: readonly ProvenEntry[], read: ReadEntry): History => {
  const history = {
    table,
    uuid: Buffer.from(uuid, 'hex'),
    values: {},
    isWhole: false,
    isErased: false,
    isDeleted: false,
  }
  for (const [n, proven] of entries.entries()) {
    const { action, new_values } = read(proven)
    history.values = { ...history.values, ...(proven.hasValues ? parse(new_values) : {}) }
    history.isWhole = proven.hasValues && (n === 0 ? action === 'insert' : history.isWhole)
    history.isErased ||= proven.isErased
    history.isDeleted = action === 'delete'
  }
  return history
}

export const tellHistories = (entries: readonly ProvenEntry[], read: ReadEntry): Histories => {
  const tables = new Map([...RECORDED_TABLES.keys()].map((table) => [table, new Map<string, ProvenEntry[]>()]))
  for (const entry of entries) {
    const records = tables.get(entry.table)
    if (entry.rowUuid === undefined || !records) continue
    const known = records.get(entry.rowUuid)
    if (known) known.push(entry)
    else records.set(entry.rowUuid, [entry])
  }
  return {
    *of(table) {
      for (const [uuid, own] of tables.get(table) ?? []) yield tell(table, uuid, own, read)
    },
    get: (table, uuid) => {
      const hex = uuid.toString('hex')
      const own = tables.get(table)?.get(hex)
      return own && tell(table, hex, own, read)
    },
  }
}

/** Settings have no public identity and an update does not name its key: what is known is which values there are. */
export const tellSettings = (entries: Iterable<Entry>): { keys: Set<string>; values: string[] } => {
  const keys = new Set<string>()
  const values: string[] = []
  const drop = (value: unknown): void => {
    const index = values.indexOf(String(value))
    if (index >= 0) values.splice(index, 1)
  }
  for (const entry of entries) {
    const told = parse(entry.new_values)
    if (typeof told.key === 'string') keys.add(told.key)
    if (entry.action !== 'insert') drop(parse(entry.old_values).value)
    if (typeof told.value === 'string') values.push(told.value)
  }
  return { keys, values }
}
