/** Entries of the change log that prove themselves by their hashes, and of those the ones that are this shop's. */
import { FIRST_PREVIOUS_HASH } from '#main/platform/change-log/chain.ts'
import { hasOwnValues, isAsHashed, isErased } from '#main/platform/change-log/judge-entry.ts'
import type { LogGap } from '#main/platform/change-log/log-gaps.ts'
import type { Row } from '#main/platform/db/tables.ts'

type Entry = Row<'change_log'>

/** `at`: where the whole entry is found again; those of a shop of many years are not held in memory. */
export type EntryCandidate = { entry: Entry; isOfCopy: boolean; isFromLog: boolean; at: number }

/** Public identities that a computer's row may have had; a damaged row has a wrong one. */
export type DeviceUuids = ReadonlyMap<number, readonly string[]>

export type ProvenEntry = {
  at: number
  /** Where `at` counts: in the copy, or among what was found in the file. */
  isOfCopy: boolean
  id: number
  device: string
  deviceId: number
  sequence: number
  stamp: string
  table: string
  /** In hexadecimal. */
  rowUuid: string | undefined
  hasValues: boolean
  isErased: boolean
}

type Proven = ProvenEntry & {
  hash: string
  previous: string
  /** The same entry, wherever it was met. */
  isKnownToCopy: boolean
  isKnownToFile: boolean
  isFromLog: boolean
}

/** Entries that follow each other without a break. */
type Stretch = { entries: Proven[]; isOfCopy: boolean }

const key = (hash: Buffer): string => hash.toString('latin1')

const FIRST = key(FIRST_PREVIOUS_HASH)

const prove = (candidates: Iterable<EntryCandidate>, devices: DeviceUuids): Map<string, Proven> => {
  const proven = new Map<string, Proven>()
  for (const { entry, at, isOfCopy, isFromLog } of candidates) {
    const device = devices.get(entry.device_id)?.find((uuid) => isAsHashed(entry, uuid))
    if (device === undefined) continue
    const hash = key(entry.hash)
    const known = proven.get(hash)
    const hasValues = hasOwnValues(entry)
    const isKnownToCopy = isOfCopy || (known?.isKnownToCopy ?? false)
    const isKnownToFile = !isOfCopy || (known?.isKnownToFile ?? false)
    // What was erased on request stays erased; values that are only damaged may stand undamaged elsewhere.
    if (known && !(hasValues && !known.hasValues && !known.isErased)) {
      known.isKnownToCopy = isKnownToCopy
      known.isKnownToFile = isKnownToFile
      continue
    }
    proven.set(hash, {
      at,
      isOfCopy,
      id: entry.id,
      device,
      deviceId: entry.device_id,
      sequence: entry.sequence,
      stamp: entry.stamp,
      table: entry.table_name,
      rowUuid: entry.row_uuid?.toString('hex'),
      hasValues,
      isErased: isErased(entry),
      hash,
      previous: key(entry.previous_hash),
      isKnownToCopy,
      isKnownToFile,
      isFromLog,
    })
  }
  return proven
}

const stretchesOf = (proven: ReadonlyMap<string, Proven>): Stretch[] => {
  const sorted = [...proven.values()].sort((a, b) => a.sequence - b.sequence)
  const stretchOf = new Map<string, Stretch>()
  const stretches: Stretch[] = []
  for (const each of sorted) {
    const before = stretchOf.get(each.previous)
    const last = before?.entries.at(-1)
    const stretch = before && last?.sequence === each.sequence - 1 ? before : { entries: [], isOfCopy: false }
    if (stretch.entries.length === 0) stretches.push(stretch)
    stretch.entries.push(each)
    stretch.isOfCopy ||= each.isKnownToCopy
    stretchOf.set(each.hash, stretch)
  }
  return stretches.sort((a, b) => Number(b.isOfCopy) - Number(a.isOfCopy) || b.entries.length - a.entries.length)
}

type Chain = { device: string; bySequence: Map<number, Proven> }

const fits = (chain: Chain, { entries }: Stretch): boolean => {
  const first = entries.at(0)
  const last = entries.at(-1)
  if (!first || !last || first.device !== chain.device) return false
  // Neighbours that are there and not linked to it are those of another chain.
  const { sequence } = first
  if (chain.bySequence.has(sequence - 1) || chain.bySequence.has(last.sequence + 1)) return false
  const before = [...chain.bySequence.values()].filter((each) => each.sequence < sequence)
  if (before.some(({ stamp }) => stamp >= first.stamp)) return false
  return entries.every((each) => !chain.bySequence.has(each.sequence))
}

const startsRight = ({ entries: [first] }: Stretch): boolean =>
  first !== undefined && (first.sequence > 1 || first.previous === FIRST)

const gapsOf = ({ device, bySequence }: Chain): LogGap[] => {
  let expected = 1
  const gaps: LogGap[] = []
  for (const sequence of [...bySequence.keys()].sort((a, b) => a - b)) {
    if (sequence > expected) gaps.push({ device, first: expected, last: sequence - 1 })
    expected = sequence + 1
  }
  return gaps
}

export type ProvenLog = {
  /** In the order in which they were written. */
  entries: readonly ProvenEntry[]
  gaps: LogGap[]
  /** Computers that wrote them, by row id. */
  devices: ReadonlyMap<number, string>
  /** The write-ahead log holds another shop's entries and none of this one's. */
  isForeignLog: boolean
  /** The stamp of the last that the damaged file itself has; empty where it has none. */
  lastOfFile: string
}

export const proveEntries = (candidates: Iterable<EntryCandidate>, devices: DeviceUuids): ProvenLog => {
  const chains = new Map<number, Chain>()
  let hasOwn = false
  let hasForeign = false
  for (const stretch of stretchesOf(prove(candidates, devices))) {
    const [first] = stretch.entries
    if (!first) continue
    const chain = chains.get(first.deviceId) ?? { device: first.device, bySequence: new Map() }
    const isOwn = startsRight(stretch) && fits(chain, stretch)
    const isFromLog = stretch.entries.some((each) => each.isFromLog)
    if (isOwn) hasOwn ||= isFromLog
    else hasForeign ||= isFromLog
    if (!isOwn) continue
    chains.set(first.deviceId, chain)
    for (const each of stretch.entries) chain.bySequence.set(each.sequence, each)
  }
  const entries = [...chains.values()]
    .flatMap(({ bySequence }) => [...bySequence.values()])
    .sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : a.id - b.id))
  return {
    entries,
    gaps: [...chains.values()].flatMap(gapsOf),
    devices: new Map([...chains].map(([id, { device }]) => [id, device])),
    isForeignLog: hasForeign && !hasOwn,
    lastOfFile: entries.findLast(({ isKnownToFile }) => isKnownToFile)?.stamp ?? '',
  }
}
