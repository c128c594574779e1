/** Counters of numbers: as high as any record ever told, and not as high as a flipped bit can make them. */

import type { FoundRows } from '#main/platform/salvage/found-rows.ts'
import type { CopiedRows } from '#main/platform/salvage/read-copy.ts'
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'
import type { Histories } from './histories.ts'

/** More numbers than this are not given between the last entry that can be read and the damage. */
const BELIEVED_ABOVE = 200

const counterKey = (row: SavedRow): string => `${row.kind} ${row.device_id} ${row.year}`

const letterIn = (number: string): string => /-([A-Z])/.exec(number)?.[1] ?? 'A'

const toldNumbers = (histories: Histories, devices: readonly SavedRow[]): Map<string, number> => {
  const idOf = new Map(devices.map((device) => [device.letter, device.id]))
  const highest = new Map<string, number>()
  for (const table of ['ticket', 'compensation']) {
    for (const { values } of histories.of(table)) {
      const { number, number_year: year, number_sequence: sequence } = values
      const device = typeof number === 'string' ? idOf.get(letterIn(number)) : undefined
      if (device === undefined || typeof sequence !== 'number') continue
      const key = `${table} ${device} ${year}`
      highest.set(key, Math.max(highest.get(key) ?? 0, sequence))
    }
  }
  return highest
}

export const boundCounters = (
  found: FoundRows,
  base: CopiedRows,
  histories: Histories,
  devices: readonly SavedRow[],
): SavedRow[] => {
  const told = toldNumbers(histories, devices)
  const counters = new Map<string, SavedRow>()
  const lastOf = (row: SavedRow | undefined): number => Number(row?.last ?? 0)
  for (const row of base.of('number_counter')) counters.set(counterKey(row), row)
  for (const { row, isInPlace } of found.of('number_counter')) {
    const known = Math.max(told.get(counterKey(row)) ?? 0, lastOf(counters.get(counterKey(row))))
    const isBelieved = lastOf(row) >= known && lastOf(row) <= known + BELIEVED_ABOVE
    if (isInPlace && known > 0 && isBelieved) counters.set(counterKey(row), row)
  }
  let id = Math.max(0, ...[...counters.values()].map((row) => row.id))
  for (const [key, last] of told) {
    const [kind = '', device, year] = key.split(' ')
    const known = counters.get(key)
    if (!known) id += 1
    const row = known ?? { id, kind, device_id: Number(device), year: Number(year), last }
    counters.set(key, { ...row, last: Math.max(lastOf(row), last) })
  }
  return [...counters.values()]
}
