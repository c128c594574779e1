/** Entries of the change log that prove themselves by their hashes, and of those the ones that are this shop's. */
import { FIRST_PREVIOUS_HASH } from '#main/platform/change-log/chain.ts'
import { hasOwnValues, isAsHashed, isErased } from '#main/platform/change-log/judge-entry.ts'
import type { LogGap } from '#main/platform/change-log/log-gaps.ts'
import type { Row } from '#main/platform/db/tables.ts'

type Entry = Row<'change_log'>

export type EntryCandidate = { entry: Entry; isOfCopy: boolean; isFromLog: boolean }

/** Public identities that a computer's row may have had; a damaged row has a wrong one. */
export type DeviceUuids = ReadonlyMap<number, readonly string[]>

type Proven = EntryCandidate & { device: string; hasValues: boolean }

/** Entries that follow each other without a break. */
type Stretch = { entries: Proven[]; isOfCopy: boolean }

const key = (hash: Buffer): string => hash.toString('hex')

const prove = (candidates: Iterable<EntryCandidate>, devices: DeviceUuids): Map<string, Proven> => {
  const proven = new Map<string, Proven>()
  for (const candidate of candidates) {
    const { entry } = candidate
    const device = devices.get(entry.device_id)?.find((uuid) => isAsHashed(entry, uuid))
    if (device === undefined) continue
    const known = proven.get(key(entry.hash))
    const hasValues = hasOwnValues(entry)
    const isOfCopy = candidate.isOfCopy || (known?.isOfCopy ?? false)
    // What was erased on request stays erased; values that are only damaged may stand undamaged elsewhere.
    const isBetter = !known || (hasValues && !known.hasValues && !isErased(known.entry))
    if (isBetter || !known) proven.set(key(entry.hash), { ...candidate, device, hasValues, isOfCopy })
    else known.isOfCopy = isOfCopy
  }
  return proven
}

const stretchesOf = (proven: ReadonlyMap<string, Proven>): Stretch[] => {
  const sorted = [...proven.values()].sort((a, b) => a.entry.sequence - b.entry.sequence)
  const stretchOf = new Map<string, Stretch>()
  const stretches: Stretch[] = []
  for (const each of sorted) {
    const before = stretchOf.get(key(each.entry.previous_hash))
    const last = before?.entries.at(-1)?.entry
    const stretch = before && last?.sequence === each.entry.sequence - 1 ? before : { entries: [], isOfCopy: false }
    if (stretch.entries.length === 0) stretches.push(stretch)
    stretch.entries.push(each)
    stretch.isOfCopy ||= each.isOfCopy
    stretchOf.set(key(each.entry.hash), stretch)
  }
  return stretches.sort((a, b) => Number(b.isOfCopy) - Number(a.isOfCopy) || b.entries.length - a.entries.length)
}

type Chain = { device: string; bySequence: Map<number, Proven> }

const fits = (chain: Chain, { entries }: Stretch): boolean => {
  const first = entries.at(0)
  const last = entries.at(-1)
  if (!first || !last || first.device !== chain.device) return false
  // Neighbours that are there and not linked to it are those of another chain.
  const { sequence } = first.entry
  if (chain.bySequence.has(sequence - 1) || chain.bySequence.has(last.entry.sequence + 1)) return false
  const before = [...chain.bySequence.values()].filter(({ entry }) => entry.sequence < sequence)
  if (before.some(({ entry }) => entry.stamp >= first.entry.stamp)) return false
  return entries.every(({ entry }) => !chain.bySequence.has(entry.sequence))
}

const startsRight = ({ entries: [first] }: Stretch): boolean =>
  first !== undefined && (first.entry.sequence > 1 || first.entry.previous_hash.equals(FIRST_PREVIOUS_HASH))

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
  entries: { entry: Entry; hasValues: boolean }[]
  gaps: LogGap[]
  /** Computers that wrote them, by row id. */
  devices: ReadonlyMap<number, string>
  /** The write-ahead log holds another shop's entries and none of this one's. */
  isForeignLog: boolean
}

export const proveEntries = (candidates: Iterable<EntryCandidate>, devices: DeviceUuids): ProvenLog => {
  const chains = new Map<number, Chain>()
  let hasOwn = false
  let hasForeign = false
  for (const stretch of stretchesOf(prove(candidates, devices))) {
    const [first] = stretch.entries
    if (!first) continue
    const chain = chains.get(first.entry.device_id) ?? { device: first.device, bySequence: new Map() }
    const isOwn = startsRight(stretch) && fits(chain, stretch)
    const isFromLog = stretch.entries.some((each) => each.isFromLog)
    if (isOwn) hasOwn ||= isFromLog
    else hasForeign ||= isFromLog
    if (!isOwn) continue
    chains.set(first.entry.device_id, chain)
    for (const each of stretch.entries) chain.bySequence.set(each.entry.sequence, each)
  }
  return {
    entries: [...chains.values()]
      .flatMap(({ bySequence }) => [...bySequence.values()])
      .map(({ entry, hasValues }) => ({ entry, hasValues }))
      .sort((a, b) =>
        a.entry.stamp < b.entry.stamp ? -1 : a.entry.stamp > b.entry.stamp ? 1 : a.entry.id - b.entry.id,
      ),
    gaps: [...chains.values()].flatMap(gapsOf),
    devices: new Map([...chains].map(([id, { device }]) => [id, device])),
    isForeignLog: hasForeign && !hasOwn,
  }
}
