import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { type DatedCopy, dayOfNext } from './copy-day.ts'
import { chooseKept, type KeptBy, RETENTION, tighter } from './retention.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-01-01T05:00:00.000Z')
const MOST = RETENTION.hourly + RETENTION.daily + RETENTION.weekly + RETENTION.monthly + 1

const newestFirst = <C extends KeptBy>(copies: Iterable<C>): C[] => [...copies].sort((a, b) => b.sequence - a.sequence)

/** Any copies: some days with many, some left out, some copies damaged. */
const anyCopies = fc
  .array(fc.record({ anotherDay: fc.boolean(), skipped: fc.boolean(), isGood: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 300,
  })
  .map((steps) => {
    let day = 0
    const copies = steps.map(({ anotherDay, skipped, isGood }, index) => {
      if (anotherDay) day += skipped ? 5 : 1
      return { sequence: index + 1, day, isGood: isGood > 0 }
    })
    return newestFirst(copies)
  })

const spanOf = (copy: KeptBy, days: number) => Math.floor(copy.day / days)

test('the newest always stays, and so does the newest good one', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const kept = chooseKept(copies)
      const good = copies.find(({ isGood }) => isGood)
      expect(copies[0] && kept.has(copies[0])).toBe(true)
      if (good) expect(kept.has(good)).toBe(true)
    }),
  )
})

test('never more than the sum of what is kept, and never a damaged one but the newest', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const kept = [...chooseKept(copies)]
      expect(kept.length).toBeLessThanOrEqual(MOST)
      expect(kept.filter((copy) => !copy.isGood && copy !== copies[0])).toEqual([])
    }),
  )
})

test('what goes is never the only good one of its day, week or month', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const good = copies.filter(({ isGood }) => isGood)
      const kept = [...chooseKept(copies)].filter(({ isGood }) => isGood)
      for (const [days, spans] of [
        [1, RETENTION.daily],
        [7, RETENTION.weekly],
        [30, RETENTION.monthly],
      ] as const) {
        const newest = [...new Set(good.map((copy) => spanOf(copy, days)))].slice(0, spans)
        expect(newest.filter((span) => !kept.some((copy) => spanOf(copy, days) === span))).toEqual([])
      }
    }),
  )
})

test('thinned copy by copy as they are made, the same stay as of all at once', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      let there: KeptBy[] = []
      for (const copy of copies.toReversed()) there = newestFirst(chooseKept([copy, ...there]))
      const allGood = copies.every(({ isGood }) => isGood)
      if (allGood) expect(there).toEqual(newestFirst(chooseKept(copies)))
      expect(newestFirst(chooseKept(there))).toEqual(there)
    }),
  )
})

test('a place without room keeps ever fewer, down to the newest good one', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const counts = [RETENTION, ...tighter(RETENTION)].map((retention) => chooseKept(copies, retention).size)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      const last = chooseKept(copies, tighter(RETENTION).at(-1))
      expect(last.size).toBe(copies[0]?.isGood || !copies.some(({ isGood }) => isGood) ? 1 : 2)
    }),
  )
})

type Lived = DatedCopy & KeptBy & { trueDay: number }

/** A year and more of a shop: each true day some copies, under the clock that `shown` makes of the true time. */
const live = (
  days: number,
  perDay: (day: number) => number,
  shown: (trueMs: number, day: number) => number,
): Lived[] => {
  let there: Lived[] = []
  let last: Lived | undefined
  for (let day = 0; day < days; day++) {
    for (let n = 0; n < perDay(day); n++) {
      const at = new Date(shown(START + day * DAY + n * HOUR, day)).toISOString() as Instant
      const sequence = (last?.sequence ?? 0) + 1
      last = { sequence, at, trueDay: day, isGood: true, ...dayOfNext(last, { sequence, at }) }
      there = newestFirst(chooseKept([last, ...there]))
    }
  }
  return there
}

/** The longest time without a kept copy among the last so many true days. */
const widestGap = (kept: readonly Lived[], today: number, within: number): number => {
  const days = [today, ...kept.map(({ trueDay }) => trueDay).filter((day) => today - day <= within)]
  const gaps = days.slice(1).map((day, index) => (days[index] ?? 0) - day)
  return Math.max(...gaps, within - (today - (days.at(-1) ?? 0)))
}

const expectYearKept = (kept: readonly Lived[], today: number) => {
  expect(widestGap(kept, today, 12)).toBeLessThanOrEqual(1)
  expect(widestGap(kept, today, 48)).toBeLessThanOrEqual(7)
  expect(widestGap(kept, today, 320)).toBeLessThanOrEqual(30)
}

const TODAY = 399
const seldom = (day: number) => 2 + (day % 9)

test.each<[string, (trueMs: number, day: number) => number]>([
  ['right', (ms) => ms],
  ['ten years ahead since half a year', (ms, day) => (day > 200 ? ms + 3_650 * DAY : ms)],
  ['a month back since last week', (ms, day) => (day > 392 ? ms - 30 * DAY : ms)],
  ['ten years ahead for one afternoon', (ms, day) => (day === 390 ? ms + 3_650 * DAY : ms)],
  ['of a dead battery: every morning it is the same day of 2000', (ms, day) => ms - day * DAY - 9_490 * DAY],
])('under a clock that is %s, each of the last days, weeks and months has a copy', (_, shown) => {
  expectYearKept(live(TODAY + 1, seldom, shown), TODAY)
})

test('under a clock that stands still the copies of months are thinned, not lost', () => {
  const kept = live(
    TODAY + 1,
    () => 9,
    (ms, day) => (day < 200 ? ms : START + 200 * DAY),
  )

  expect(kept.slice(0, 24).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 24 }, (_, n) => 3_600 - n))
  expect(widestGap(kept, TODAY, 60)).toBeLessThanOrEqual(6)
  expect(widestGap(kept, TODAY, 350)).toBeLessThanOrEqual(160)
})

test('a wrong clock costs no copy that the right one would keep, at the moment it goes wrong', () => {
  const life = fc.record({
    days: fc.integer({ min: 1, max: 60 }),
    seldomness: fc.integer({ min: 1, max: 12 }),
    jump: fc.oneof(
      fc.constantFrom(-30 * DAY, 3_650 * DAY, -HOUR, 0),
      fc.integer({ min: -3_000 * DAY, max: 3_000 * DAY }),
    ),
  })
  fc.assert(
    fc.property(life, ({ days, seldomness, jump }) => {
      const there = live(
        days,
        (day) => 1 + (day % seldomness),
        (ms) => ms,
      )
      const [last] = there
      if (!last) return
      const sequence = last.sequence + 1
      const made = (at: Instant) => ({ sequence, at, isGood: true, ...dayOfNext(last, { sequence, at }, HOUR) })
      const right = chooseKept([made(addMs(last.at, HOUR)), ...there])
      const wrong = chooseKept([made(addMs(last.at, HOUR + jump)), ...there])
      expect(there.filter((copy) => right.has(copy) && !wrong.has(copy))).toEqual([])
    }),
  )
})
