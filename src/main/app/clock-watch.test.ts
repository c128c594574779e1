import { expect, test } from 'vitest'
import { addMs, type Instant, Instant as InstantSchema } from '#shared/kernel/instant.ts'
import { createClockWatch } from './clock-watch.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LAST_ENTRY = InstantSchema.parse('2026-05-14T06:00:00.000Z')

/** A clock on the wall and a stopwatch that go together until one is moved. */
const watchFrom = (offset: number, lastSeen: Instant | undefined = LAST_ENTRY) => {
  let wall = addMs(LAST_ENTRY, offset)
  let elapsed = 0
  const watch = createClockWatch({ now: () => wall, stopwatch: () => elapsed }, lastSeen)
  return {
    ...watch,
    kind: () => watch.doubt()?.kind ?? 'right',
    pass: (ms: number) => {
      wall = addMs(wall, ms)
      elapsed += ms
    },
    jump: (ms: number) => {
      wall = addMs(wall, ms)
    },
    standStill: (ms: number) => {
      elapsed += ms
    },
  }
}

test.each([
  ['right', 'a moment later', 1_000],
  ['right', 'a minute behind, as the network sets it', -MINUTE],
  ['behind', 'an hour behind', -HOUR],
  ['behind', 'a month behind', -30 * DAY],
  ['right', 'after a night', 14 * HOUR],
  ['right', 'after a holiday of half a year', 183 * DAY],
  ['right', 'after a year', 365 * DAY],
  ['ahead', 'ten years ahead', 3652 * DAY],
  ['ahead', 'in 2038', 4300 * DAY],
])('at the start the clock is %s: %s', (kind, _, offset) => {
  expect(watchFrom(offset).kind()).toBe(kind)
})

test('a shop without any entry has nothing to doubt the clock by', () => {
  const now = () => LAST_ENTRY
  expect(createClockWatch({ now, stopwatch: () => 0 }, undefined).doubt()).toBeNull()
})

test('both dates are told: what the computer shows and what the shop goes by', () => {
  const watch = watchFrom(-30 * DAY)
  watch.pass(HOUR)

  expect(watch.doubt()).toEqual({
    kind: 'behind',
    computer: '2026-04-14T07:00:00.000Z',
    shop: '2026-05-14T07:00:00.000Z',
  })
})

test.each([
  ['behind', 'went back an hour', -HOUR],
  ['behind', 'went back a month', -30 * DAY],
  ['ahead', 'went ten years ahead', 3652 * DAY],
  ['right', 'went ahead a weekend, as after sleep', 2 * DAY],
])('while the shop is open the clock is %s when it %s', (kind, _, jump) => {
  const watch = watchFrom(0)
  watch.pass(HOUR)
  expect(watch.kind()).toBe('right')

  watch.jump(jump)

  expect(watch.kind()).toBe(kind)
})

test('a clock that stands still is found out, however often it is looked at', () => {
  const watch = watchFrom(0)
  const kinds = Array.from({ length: 7 }, () => {
    watch.standStill(MINUTE)
    return watch.kind()
  })

  expect(kinds).toEqual(['right', 'right', 'right', 'right', 'right', 'behind', 'behind'])
})

test('the doubt goes when the clock is set right', () => {
  const watch = watchFrom(-HOUR)
  expect(watch.kind()).toBe('behind')
  watch.jump(HOUR)
  expect(watch.kind()).toBe('right')
})

test('a clock that is trusted is not doubted again until it jumps again', () => {
  const watch = watchFrom(-HOUR)
  watch.trust()
  watch.pass(DAY)
  expect(watch.kind()).toBe('right')

  watch.jump(-HOUR)

  expect(watch.kind()).toBe('behind')
})
