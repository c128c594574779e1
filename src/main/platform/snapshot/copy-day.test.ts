import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { type DatedCopy, dayOfNext } from './copy-day.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const morning = '2026-05-14T06:00:00.000Z' as Instant

const next = (last: DatedCopy | undefined, at: Instant, elapsedMs?: number): DatedCopy => {
  const sequence = (last?.sequence ?? 0) + 1
  return { sequence, at, ...dayOfNext(last, { sequence, at }, elapsedMs) }
}

const first = next(undefined, morning)

test('copies of one day count as one day, those of the next as the next', () => {
  const second = next(first, addMs(morning, HOUR))
  const third = next(second, addMs(morning, DAY))

  expect([first.day, second.day, third.day]).toEqual([0, 0, 1])
  expect(third.dayFrom).toBe(3)
})

test.each([
  ['ten years ahead', 10 * 365 * DAY],
  ['a month back', -30 * DAY],
  ['an hour back', -HOUR],
  ['after a month in which the shop was closed', 31 * DAY],
])('%s is one day more', (_, jump) => {
  expect(next(first, addMs(morning, jump)).day).toBe(1)
})

test('a clock corrected by minutes is no new day', () => {
  expect(next(first, addMs(morning, -9 * 60_000)).day).toBe(0)
})

test('a jump that the stopwatch denies is none', () => {
  for (const jump of [10 * 365 * DAY, -30 * DAY, -HOUR, 5 * DAY]) {
    expect(next(first, addMs(morning, HOUR + jump), HOUR).day).toBe(0)
  }
  // The night passed under a program left open, and the clock was set back.
  expect(next(first, addMs(morning, -DAY), 20 * HOUR).day).toBe(1)
})

test('under a clock that stands still forty-eight copies are a day', () => {
  let last = first
  const days = [first.day]
  for (let n = 1; n < 96; n++) {
    last = next(last, morning)
    days.push(last.day)
  }
  expect(days.filter((day) => day === 0)).toHaveLength(48)
  expect(days.filter((day) => day === 1)).toHaveLength(48)
})

test('days never count back and never skip, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * 10 ** 12 }), { minLength: 1, maxLength: 60 }), (times) => {
      let last: DatedCopy | undefined
      for (const time of times) {
        const copy = next(last, new Date(time).toISOString() as Instant)
        expect(copy.day - (last?.day ?? 0)).toBeOneOf([0, 1])
        last = copy
      }
    }),
  )
})
