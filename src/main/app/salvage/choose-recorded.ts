/** For each record of a table with a history: the row that was there, by its history, by where it was found, by the copy. */

import type { ChosenRows } from '#main/platform/salvage/chosen-rows.ts'
import type { FoundRow } from '#main/platform/salvage/found-rows.ts'
import type { CopiedRows } from '#main/platform/salvage/read-copy.ts'
import type { Value } from '#main/platform/salvage/record.ts'
import type { SavedRow, TableShape } from '#main/platform/salvage/row-judge.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import type { Histories, History } from './histories.ts'
import type { ReadFile } from './read-file.ts'
import { differingFromTold, rowAsTold } from './told-row.ts'

export type LostRecord = { table: string; history: History | undefined; row: SavedRow | undefined }
/** Taken although no entry proves it as it stands: the entries that told of it are gone. */
export type UnprovenRecord = { table: string; history: History | undefined; row: SavedRow }

type Sources = {
  table: string
  shape: TableShape
  file: ReadFile
  base: CopiedRows
  histories: Histories
  /** From its first entry to the last that is there. */
  isLogWhole: boolean
  chosen: ChosenRows
}

/** The first version is in no history: a record has it by itself. */
const versionOf = (values: Readonly<Record<string, unknown>>): number =>
  typeof values.version === 'number' ? values.version : 1

/** Pages with a row that is not as its whole history tells: what else stands there is not believed without proof. */
const doubtedPages = ({ table, file: { found }, histories }: Sources): Set<number> => {
  const doubted = new Set<number>()
  for (const { row, page, isInPlace } of found.of(table)) {
    const history = isInPlace && Buffer.isBuffer(row.uuid) ? histories.get(table, row.uuid) : undefined
    if (!history?.isWhole || history.isErased || versionOf(row) > versionOf(history.values)) continue
    if (differingFromTold(table, row, history.values).length > 0) doubted.add(page)
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

type Chosen = { lost: LostRecord[]; unproven: UnprovenRecord[] }

/** Puts what it chooses into `chosen`. */
export const chooseRecorded = (sources: Sources): Chosen => {
  const { table, shape, file, base, histories, chosen } = sources
  const { found, tables } = file
  const doubted = doubtedPages(sources)
  const derived = RECORDED_TABLES.get(table) ?? []
  const lost: LostRecord[] = []
  const unproven: UnprovenRecord[] = []

  const knownId = (uuid: Buffer): number | undefined => {
    const candidates = found.withUuid(table, uuid)
    return (
      candidates.find(({ isInPlace }) => isInPlace)?.row.id ??
      base.withUuid(table, uuid)?.id ??
      tables.idsOf(table, uuid)[0] ??
      candidates[0]?.row.id
    )
  }
  const known = [...histories.of(table)].map(({ uuid }) => ({ key: uuid.toString('hex'), id: knownId(uuid) }))
  const inferred = inferIds(known, sources.isLogWhole)

  const isBelieved = ({ row, page, isInPlace }: FoundRow, uuid: Buffer): boolean => {
    const named = tables.idsOf(table, uuid)
    return isInPlace && !doubted.has(page) && (named.length === 0 || named.includes(row.id))
  }

  const put = (row: SavedRow): boolean => {
    if (chosen.withId(table, row.id)) return false
    chosen.put(table, row)
    return true
  }

  const putUnproven = (row: SavedRow, history: History | undefined): boolean => {
    const isPut = put(row)
    if (isPut) unproven.push({ table, row, history })
    return isPut
  }

  const derivedOf = (row: SavedRow | undefined): Record<string, Value> =>
    row ? Object.fromEntries(derived.map((name) => [name, row[name] ?? null])) : {}

  const isAsTold = (row: SavedRow, { values }: Pick<History, 'values'>): boolean =>
    differingFromTold(table, row, values).length === 0

  const takeProven = (history: History): boolean => {
    const { uuid } = history
    const candidates = found.withUuid(table, uuid)
    const newer = candidates.find((each) => versionOf(each.row) > versionOf(history.values) && isBelieved(each, uuid))
    if (newer) return putUnproven(newer.row, history)
    const matching = candidates.find(({ row }) => isAsTold(row, history))
    if (matching) return put(matching.row)
    const copy = base.withUuid(table, uuid)
    if (copy && isAsTold(copy, history)) return put(copy)
    const id = knownId(uuid) ?? inferred.get(uuid.toString('hex'))
    // What follows from other rows is worked out again at the end; until then any row of the record has it.
    const row = id === undefined ? undefined : rowAsTold(history, id, shape, derivedOf(candidates[0]?.row ?? copy))
    return row !== undefined && put(row)
  }

  const takeUnproven = (uuid: Buffer, history: History | undefined): boolean => {
    const fitting = found
      .withUuid(table, uuid)
      .find((each) => isBelieved(each, uuid) && isAsTold(each.row, history ?? { values: {} }))
    if (fitting) return putUnproven(fitting.row, history)
    const copy = base.withUuid(table, uuid)
    const row = copy && (history ? rowAsTold(history, copy.id, shape, copy) : copy)
    return row !== undefined && putUnproven(row, history)
  }

  const lose = (uuid: Buffer, history: History): void =>
    void lost.push({ table, history, row: found.withUuid(table, uuid)[0]?.row })

  const waiting: Buffer[] = []
  for (const history of histories.of(table)) {
    if (history.isDeleted) continue
    if (!history.isWhole || history.isErased) waiting.push(history.uuid)
    else if (!takeProven(history)) lose(history.uuid, history)
  }
  for (const uuid of found.uuids(table)) if (!histories.get(table, uuid)) waiting.push(uuid)
  for (const { uuid } of base.of(table)) {
    if (!Buffer.isBuffer(uuid) || histories.get(table, uuid) || found.withUuid(table, uuid).length > 0) continue
    waiting.push(uuid)
  }
  // After the proven ones, whose ids they can't have.
  for (const uuid of waiting) {
    const history = histories.get(table, uuid)
    if (!takeUnproven(uuid, history) && history) lose(uuid, history)
  }
  return { lost, unproven }
}
