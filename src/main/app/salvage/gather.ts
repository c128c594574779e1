/** Everything that a damaged file and its newest good copy still tell, weighed against each other. */
import { join } from 'node:path'
import { isErased } from '#main/platform/change-log/judge-entry.ts'
import type { LogGap } from '#main/platform/change-log/log-gaps.ts'
import type { Row } from '#main/platform/db/tables.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { openPageImages } from '#main/platform/salvage/page-images.ts'
import { type CopiedRows, readCopy } from '#main/platform/salvage/read-copy.ts'
import { type DamagedRows, readDamaged } from '#main/platform/salvage/read-damaged.ts'
import { openRowJudge, type SavedRow, type TableShape } from '#main/platform/salvage/row-judge.ts'
import type { RowsByTable } from '#main/platform/salvage/write-rows.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import { chooseLoose } from './choose-loose.ts'
import { chooseRecorded, type LostRecord } from './choose-recorded.ts'
import { boundCounters } from './counters.ts'
import { type History, historyKey, tellHistories, tellSettings } from './histories.ts'
import { type DeviceUuids, type EntryCandidate, type ProvenLog, proveEntries } from './prove-entries.ts'

export type Gathered = {
  tables: RowsByTable
  gaps: LogGap[]
  lost: LostRecord[]
  lostLoose: { table: string; row: SavedRow }[]
  unproven: { table: string; row: SavedRow; history: History | undefined }[]
  entriesWithoutValues: number
  copy: string | null
  refusedCopies: string[]
  /** The newest changes can't be read, the file ends before its copy does, or its log was another's: what came later nobody knows. */
  mayLackLater: boolean
}

type Shapes = ReadonlyMap<string, TableShape>

const NOTHING: CopiedRows = new Map()

const newestGood = (copies: readonly string[], scratch: string, shapes: Shapes) => {
  const refusedCopies: string[] = []
  for (const path of copies) {
    const read = readCopy(path, join(scratch, 'copy.part'), shapes.keys())
    if (read.ok) return { copy: path, base: read.value, refusedCopies }
    refusedCopies.push(path)
  }
  return { copy: null, base: NOTHING, refusedCopies }
}

/** A row of the change log as the judge has let it through: each column of the type that its table says. */
const asEntry = (row: SavedRow): Row<'change_log'> => row as unknown as Row<'change_log'>

const rowsOf = (found: DamagedRows, base: CopiedRows, table: string): SavedRow[] => [
  ...(base.get(table)?.values() ?? []),
  ...(found.rows.get(table) ?? []).map(({ row }) => row),
]

const proveLog = (found: DamagedRows, base: CopiedRows): ProvenLog => {
  const uuids = new Map<number, string[]>()
  for (const { id, uuid } of rowsOf(found, base, 'device')) {
    if (Buffer.isBuffer(uuid)) uuids.set(id, [...new Set([...(uuids.get(id) ?? []), blobToUuid(uuid)])])
  }
  const devices: DeviceUuids = uuids
  const candidates: EntryCandidate[] = [
    ...[...(base.get('change_log')?.values() ?? [])].map((row) => ({
      entry: asEntry(row),
      isOfCopy: true,
      isFromLog: false,
    })),
    ...(found.rows.get('change_log') ?? []).map(({ row, isFromLog }) => ({
      entry: asEntry(row),
      isOfCopy: false,
      isFromLog,
    })),
  ]
  return proveEntries(candidates, devices)
}

const endsBeforeCopy = (found: DamagedRows, log: ProvenLog, base: CopiedRows): boolean => {
  const proven = new Set(log.entries.map(({ entry }) => entry.hash.toString('hex')))
  const isProven = (row: SavedRow): boolean => Buffer.isBuffer(row.hash) && proven.has(row.hash.toString('hex'))
  const own = (found.rows.get('change_log') ?? []).map(({ row }) => row).filter(isProven)
  const last = (rows: Iterable<SavedRow>): string =>
    [...rows].reduce((latest, { stamp }) => (String(stamp) > latest ? String(stamp) : latest), '')
  return last(own) < last(base.get('change_log')?.values() ?? [])
}

type ReadFile = { found: DamagedRows; log: ProvenLog; mayLackLater: boolean }

const readFile = (database: string, base: CopiedRows, shapes: Shapes, withLog = true): ReadFile => {
  const images = openPageImages(database, { withLog })
  try {
    const found = readDamaged(images, shapes)
    const log = proveLog(found, base)
    if (log.isForeignLog && withLog) return { ...readFile(database, base, shapes, false), mayLackLater: true }
    return { found, log, mayLackLater: !found.ended.has('change_log') || endsBeforeCopy(found, log, base) }
  } finally {
    images.close()
  }
}

/** Row ids rise in the order of writing, which is how `verify` reads the entries; values that are not what was written are left out. */
const entryRows = (log: ProvenLog): { rows: SavedRow[]; withoutValues: number } => {
  let last = 0
  let withoutValues = 0
  const rows = log.entries.map(({ entry, hasValues }) => {
    last = entry.id > last && entry.id < last + log.entries.length ? entry.id : last + 1
    if (!hasValues && !isErased(entry)) withoutValues += 1
    const values = hasValues ? {} : { old_values: null, new_values: null }
    return { ...entry, ...values, id: last }
  })
  return { rows, withoutValues }
}

const CHOSEN_APART = new Set(['change_log', 'number_counter'])

const gatherWith = (shapes: Shapes, database: string, copies: readonly string[], scratch: string): Gathered => {
  const { copy, base, refusedCopies } = newestGood(copies, scratch, shapes)
  const { found, log, mayLackLater } = readFile(database, base, shapes)
  const histories = tellHistories(log.entries)
  const settings = tellSettings(log.entries)
  const tables = new Map<string, Iterable<SavedRow>>()
  const lost: LostRecord[] = []
  const lostLoose: Gathered['lostLoose'] = []
  const unproven: Gathered['unproven'] = []

  for (const [table, shape] of shapes) {
    if (CHOSEN_APART.has(table)) continue
    if (RECORDED_TABLES.has(table)) {
      const chosen = chooseRecorded({ table, shape, found, base, histories, isLogWhole: log.gaps.length === 0 })
      tables.set(table, chosen.rows.values())
      lost.push(...chosen.lost)
      for (const id of chosen.unproven) {
        const row = chosen.rows.get(id)
        if (!row || !Buffer.isBuffer(row.uuid)) continue
        unproven.push({ table, row, history: histories.get(historyKey(table, row.uuid)) })
      }
      continue
    }
    const isTrue = (row: SavedRow): boolean => {
      if (table === 'setting') return settings.keys.has(String(row.key)) && settings.values.includes(String(row.value))
      const device = table === 'device' ? log.devices.get(row.id) : undefined
      return device === undefined || (Buffer.isBuffer(row.uuid) && blobToUuid(row.uuid) === device)
    }
    const chosen = chooseLoose({ table, found, base, isTrue })
    tables.set(table, chosen.rows.values())
    lostLoose.push(...chosen.lost.map((row) => ({ table, row })))
  }
  const { rows, withoutValues } = entryRows(log)
  tables.set('change_log', rows)
  tables.set('number_counter', boundCounters(found, base, histories, rowsOf(found, base, 'device')))
  return {
    mayLackLater,
    tables,
    gaps: log.gaps,
    lost,
    lostLoose,
    unproven,
    entriesWithoutValues: withoutValues,
    copy,
    refusedCopies,
  }
}

/** `scratch`: a folder for the copy while it is read. Throws StorageError. */
export const gather = (database: string, copies: readonly string[], scratch: string): Gathered => {
  const judge = openRowJudge()
  try {
    return gatherWith(judge.shapes, database, copies, scratch)
  } finally {
    judge.close()
  }
}
