/** For each record of a table with a history: the row that was there, by its history, by where it was found, by the copy. */

import type { CopiedRows } from '#main/platform/salvage/read-copy.ts'
import type { DamagedRows, FoundRow } from '#main/platform/salvage/read-damaged.ts'
import type { Value } from '#main/platform/salvage/record.ts'
import type { SavedRow, TableShape } from '#main/platform/salvage/row-judge.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import { type History, historyKey } from './histories.ts'
import { differingFromTold, rowAsTold } from './told-row.ts'

export type LostRecord = { table: string; history: History | undefined; row: SavedRow | undefined }

export type Chosen = {
  rows: Map<number, SavedRow>
  /** Taken although no entry proves them as they stand: the entries that told of it are gone. */
  unproven: Set<number>
  lost: LostRecord[]
}

type Sources = {
  table: string
  shape: TableShape
  found: DamagedRows
  base: CopiedRows
  histories: ReadonlyMap<string, History>
  /** From its first entry to the last that is there. */
  isLogWhole: boolean
}

type Candidate = FoundRow & { uuid: Buffer }

/** The first version is in no history: a record has it by itself. */
const versionOf = (values: Readonly<Record<string, unknown>>): number =>
  typeof values.version === 'number' ? values.version : 1

/** Those in place first: they have what follows from other rows as it last was. */
const candidatesOf = ({ found, table }: Sources): Map<string, Candidate[]> => {
  const byUuid = new Map<string, Candidate[]>()
  for (const each of found.rows.get(table) ?? []) {
    const { uuid } = each.row
    if (!Buffer.isBuffer(uuid)) continue
    const key = historyKey(table, uuid)
    byUuid.set(key, [...(byUuid.get(key) ?? []), { ...each, uuid }])
  }
  for (const list of byUuid.values()) list.sort((a, b) => Number(b.isInPlace) - Number(a.isInPlace))
  return byUuid
}

/** Pages with a row that is not as its whole history tells: what else stands there is not believed without proof. */
const doubtedPages = ({ table, histories }: Sources, candidates: ReadonlyMap<string, Candidate[]>): Set<number> => {
  const doubted = new Set<number>()
  for (const [key, list] of candidates) {
    const history = histories.get(key)
    if (!history?.isWhole || history.isErased) continue
    for (const { row, page, isInPlace } of list) {
      if (!isInPlace || versionOf(row) > versionOf(history.values)) continue
      if (differingFromTold(table, row, history.values).length > 0) doubted.add(page)
    }
  }
  return doubted
}

type Known = { key: string; id: number | undefined }

/** Row ids are given in order: between two known ones as many unknown records as there are free ids are those. */
const idsBetween = (known: readonly Known[]): Map<string, number> => {
  const inferred = new Map<string, number>()
  let waiting: string[] = []
  let before = 0
  for (const { key, id } of known) {
    if (id === undefined) {
      waiting.push(key)
      continue
    }
    if (id - before - 1 === waiting.length)
      for (const [n, each] of waiting.entries()) inferred.set(each, before + 1 + n)
    waiting = []
    before = id
  }
  return inferred
}

/** Where the log is whole and every known record has the id of its place in it, the others have theirs too. */
const idsByPlace = (known: readonly Known[]): Map<string, number> => {
  const isDense =
    known.some(({ id }) => id !== undefined) && known.every(({ id }, n) => id === undefined || id === n + 1)
  return new Map(isDense ? known.map(({ key }, n) => [key, n + 1]) : [])
}

const inferIds = (known: readonly Known[], isLogWhole: boolean): Map<string, number> =>
  new Map([...(isLogWhole ? idsByPlace(known) : []), ...idsBetween(known)])

export const chooseRecorded = (sources: Sources): Chosen => {
  const { table, shape, found, base, histories } = sources
  const candidates = candidatesOf(sources)
  const doubted = doubtedPages(sources, candidates)
  const copied = new Map(
    [...(base.get(table)?.values() ?? [])].flatMap((row) =>
      Buffer.isBuffer(row.uuid) ? [[historyKey(table, row.uuid), row] as const] : [],
    ),
  )
  const derived = RECORDED_TABLES.get(table) ?? []
  const chosen: Chosen = { rows: new Map(), unproven: new Set(), lost: [] }
  const own = [...histories].filter(([, history]) => history.table === table)

  const knownId = (key: string, uuid: Buffer): number | undefined =>
    candidates.get(key)?.find(({ isInPlace }) => isInPlace)?.row.id ??
    copied.get(key)?.id ??
    found.idsOf(table, uuid)[0] ??
    candidates.get(key)?.[0]?.row.id
  const known = own.map(([key, { uuid }]) => ({ key, id: knownId(key, uuid) }))
  const inferred = inferIds(known, sources.isLogWhole)

  const isBelieved = ({ row, page, isInPlace, uuid }: Candidate): boolean => {
    const named = found.idsOf(table, uuid)
    return isInPlace && !doubted.has(page) && (named.length === 0 || named.includes(row.id))
  }

  const put = (row: SavedRow, isProven: boolean): boolean => {
    if (chosen.rows.has(row.id)) return false
    chosen.rows.set(row.id, row)
    if (!isProven) chosen.unproven.add(row.id)
    return true
  }

  const derivedOf = (row: SavedRow | undefined): Record<string, Value> =>
    row ? Object.fromEntries(derived.map((name) => [name, row[name] ?? null])) : {}

  const takeProven = (key: string, history: History): boolean => {
    const list = candidates.get(key) ?? []
    const copy = copied.get(key)
    const newer = list.find((each) => versionOf(each.row) > versionOf(history.values) && isBelieved(each))
    if (newer) return put(newer.row, false)
    const matching = list.find(({ row }) => differingFromTold(table, row, history.values).length === 0)
    if (matching) return put(matching.row, true)
    if (copy && differingFromTold(table, copy, history.values).length === 0) return put(copy, true)
    const id = knownId(key, history.uuid) ?? inferred.get(key)
    // What follows from other rows is worked out again at the end; until then any row of the record has it.
    const row = id === undefined ? undefined : rowAsTold(history, id, shape, derivedOf(list[0]?.row ?? copy))
    return row !== undefined && put(row, true)
  }

  const takeUnproven = (key: string, history: History | undefined): boolean => {
    const values = history?.values ?? {}
    const fitting = (candidates.get(key) ?? []).find(
      (each) => isBelieved(each) && differingFromTold(table, each.row, values).length === 0,
    )
    if (fitting) return put(fitting.row, false)
    const copy = copied.get(key)
    const row = copy && (history ? rowAsTold(history, copy.id, shape, copy) : copy)
    return row !== undefined && put(row, false)
  }

  const waiting: [string, History | undefined][] = []
  for (const [key, history] of own) {
    if (history.isDeleted) continue
    if (!history.isWhole || history.isErased) waiting.push([key, history])
    else if (!takeProven(key, history)) chosen.lost.push({ table, history, row: candidates.get(key)?.[0]?.row })
  }
  for (const key of new Set([...candidates.keys(), ...copied.keys()])) {
    if (!histories.has(key)) waiting.push([key, undefined])
  }
  // After the proven ones, whose ids they can't have.
  for (const [key, history] of waiting) {
    if (takeUnproven(key, history)) continue
    if (history) chosen.lost.push({ table, history, row: candidates.get(key)?.[0]?.row })
  }
  return chosen
}
