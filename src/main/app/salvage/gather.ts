/** Everything that a damaged file and its newest good copy still tell, weighed against each other. */
import { join } from 'node:path'
import type { LogGap } from '#main/platform/change-log/log-gaps.ts'
import type { Row } from '#main/platform/db/tables.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { type ChosenRows, openChosenRows } from '#main/platform/salvage/chosen-rows.ts'
import { type CopiedRows, NO_COPY, readCopy } from '#main/platform/salvage/read-copy.ts'
import { openRowJudge, type SavedRow, type TableShape } from '#main/platform/salvage/row-judge.ts'
import type { RowsByTable } from '#main/platform/salvage/write-rows.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import { chooseLoose } from './choose-loose.ts'
import { chooseRecorded, type LostRecord, type UnprovenRecord } from './choose-recorded.ts'
import { boundCounters } from './counters.ts'
import { tellHistories, tellSettings } from './histories.ts'
import { UNTOLD_TABLES } from './loose-tables.ts'
import type { ProvenEntry } from './prove-entries.ts'
import { asEntry, type ReadFile, readFile, rowsOfBoth } from './read-file.ts'

export type Gathered = {
  /** Rows that are read once, as they are written. */
  tables: RowsByTable
  /** Neither the file nor any copy has anything of a shop. */
  isEmpty: boolean
  gaps: LogGap[]
  lost: LostRecord[]
  lostLoose: { table: string; row: SavedRow }[]
  unproven: UnprovenRecord[]
  entriesWithoutValues: number
  copy: string | null
  refusedCopies: string[]
  mayLackLater: boolean
}

type Shapes = ReadonlyMap<string, TableShape>
type Copy = { copy: string | null; base: CopiedRows; refusedCopies: string[] }

const newestGood = (copies: readonly string[], scratch: string, shapes: Shapes): Copy => {
  const refusedCopies: string[] = []
  for (const path of copies) {
    const read = readCopy(path, join(scratch, 'copy.part'), shapes)
    if (read.ok) return { copy: path, base: read.value, refusedCopies }
    refusedCopies.push(path)
  }
  return { copy: null, base: NO_COPY, refusedCopies }
}

/** Values that are not what was written are left out. */
const createEntryReader =
  ({ found }: ReadFile, base: CopiedRows) =>
  ({ at, isOfCopy, hasValues }: ProvenEntry): Row<'change_log'> => {
    const row = isOfCopy ? base.withId('change_log', at) : found.at('change_log', at)
    if (!row) throw new RangeError(`no entry ${at}`)
    return asEntry(hasValues ? row : { ...row, old_values: null, new_values: null })
  }

type ReadEntry = ReturnType<typeof createEntryReader>

/** Row ids rise in the order of writing, which is how `verify` reads the entries. */
function* entryRows(entries: readonly ProvenEntry[], read: ReadEntry): Generator<SavedRow> {
  let last = 0
  for (const proven of entries) {
    last = proven.id > last && proven.id < last + entries.length ? proven.id : last + 1
    yield { ...read(proven), id: last }
  }
}

function* settingEntries(entries: readonly ProvenEntry[], read: ReadEntry): Generator<Row<'change_log'>> {
  for (const proven of entries) if (proven.table === 'setting') yield read(proven)
}

const CHOSEN_APART = new Set(['change_log', 'number_counter'])

type Read = Copy & { shapes: Shapes; file: ReadFile; chosen: ChosenRows }

const weigh = ({ shapes, file, chosen, copy, base, refusedCopies }: Read): Gathered => {
  const { found, log, tables, mayLackLater } = file
  const readEntry = createEntryReader(file, base)
  const histories = tellHistories(log.entries, readEntry)
  const settings = tellSettings(settingEntries(log.entries, readEntry))
  const lost: LostRecord[] = []
  const lostLoose: Gathered['lostLoose'] = []
  const unproven: UnprovenRecord[] = []

  for (const [table, shape] of shapes) {
    if (CHOSEN_APART.has(table)) continue
    if (RECORDED_TABLES.has(table)) {
      const isLogWhole = log.gaps.length === 0
      const recorded = chooseRecorded({ table, shape, file, base, histories, isLogWhole, chosen })
      lost.push(...recorded.lost)
      unproven.push(...recorded.unproven)
      continue
    }
    const isTrue = (row: SavedRow): boolean => {
      if (table === 'setting') return settings.keys.has(String(row.key)) && settings.values.includes(String(row.value))
      const device = table === 'device' ? log.devices.get(row.id) : undefined
      return device === undefined || (Buffer.isBuffer(row.uuid) && blobToUuid(row.uuid) === device)
    }
    lostLoose.push(...chooseLoose({ table, file, base, isTrue, chosen }).map((row) => ({ table, row })))
  }
  const rowsFor = (table: string): Iterable<SavedRow> => {
    if (table === 'change_log') return entryRows(log.entries, readEntry)
    if (table === 'number_counter') return boundCounters(found, base, histories, [...rowsOfBoth(found, base, 'device')])
    return chosen.of(table)
  }
  return {
    tables: new Map([...shapes].map(([table, { names }]) => [table, { names, rows: rowsFor(table) }])),
    isEmpty: chosen.isEmpty('staff'),
    gaps: log.gaps,
    lost,
    lostLoose,
    unproven,
    entriesWithoutValues: log.entries.filter(({ hasValues, isErased }) => !hasValues && !isErased).length,
    copy,
    refusedCopies,
    mayLackLater: mayLackLater || UNTOLD_TABLES.some((table) => tables.broken.has(table)),
  }
}

/** `scratch`: a folder for what is read. Throws StorageError. */
export const gather = <T>(
  database: string,
  copies: readonly string[],
  scratch: string,
  use: (gathered: Gathered) => T,
): T => {
  const judge = openRowJudge()
  const { shapes } = judge
  const opened: { close: () => void }[] = [judge]
  try {
    const copy = newestGood(copies, scratch, shapes)
    opened.push(copy.base)
    const file = readFile({ database, base: copy.base, shapes, scratch: join(scratch, 'found.part') })
    opened.push(file.found)
    const chosen = openChosenRows(join(scratch, 'chosen.part'), shapes)
    opened.push(chosen)
    return use(weigh({ ...copy, shapes, file, chosen }))
  } finally {
    for (const each of opened.reverse()) each.close()
  }
}
