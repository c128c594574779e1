import type { Random } from '../random.ts'
import { CLOSES, DAY, dayOf, OPENS, type ShopClock } from './shop-clock.ts'

/** A case whose place in the order of numbers is fixed: `index` counts from 0, `t` is its moment. */
export type Pin = { index: number; t: number }

/** About fourteen months before today. */
export const FIRST_DAY = -425
const END = -1 * DAY + CLOSES - 60

type Slot = { from: number; to: number; weight: number }

/** The opening hours between two moments, the ends left out. */
const slotsBetween = (clock: ShopClock, after: number, before: number): Slot[] => {
  const slots: Slot[] = []
  for (let day = dayOf(after); day <= dayOf(before); day++) {
    const from = Math.max(day * DAY + OPENS, after + 0.5)
    const to = Math.min(day * DAY + CLOSES, before - 0.5)
    if (to > from) slots.push({ from, to, weight: (to - from) * clock.weight(day) })
  }
  return slots
}

const spread = (clock: ShopClock, random: Random, count: number, after: number, before: number): number[] => {
  if (count <= 0) return []
  const slots = slotsBetween(clock, after, before).map((slot) => [slot, slot.weight] as const)
  if (slots.length === 0) throw new RangeError(`No opening hour for ${count} cases between ${after} and ${before}`)
  return Array.from({ length: count }, () => {
    const { from, to } = random.weighted(slots)
    return from + random.next() * (to - from)
  }).sort((a, b) => a - b)
}

/** The moment of every case in order; the pinned ones at their own index and moment. Pins must come in order. */
export const scheduleCases = (clock: ShopClock, random: Random, count: number, pins: readonly Pin[]): number[] => {
  const moments: number[] = []
  let after = FIRST_DAY * DAY
  for (const pin of [...pins, { index: count, t: END }]) {
    moments.push(...spread(clock, random, pin.index - moments.length, after, pin.t))
    if (pin.index < count) moments.push(pin.t)
    after = pin.t
  }
  return moments
}
