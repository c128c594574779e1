import { expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { scheduleCases } from '#tools/demo/schedule.ts'
import { CLOSES, createShopClock, DAY, dayOf, minuteOf, momentAt, OPENS, whenOpen } from '#tools/demo/shop-clock.ts'
import { createDeck, createRandom } from '#tools/random.ts'

test('a stream of chance repeats itself and differs from other streams', () => {
  const draw = (seed: number, name: string) => Array.from({ length: 20 }, createRandom(seed, name).next)
  expect(draw(1, 'a')).toEqual(draw(1, 'a'))
  expect(draw(1, 'a')).not.toEqual(draw(1, 'b'))
  expect(draw(1, 'a')).not.toEqual(draw(2, 'a'))
  expect(draw(1, 'a').every((value) => value >= 0 && value < 1)).toBe(true)
})

test('whole numbers reach both ends, weights decide how often', () => {
  const random = createRandom(1, 'ends')
  const dice = Array.from({ length: 600 }, () => random.int(1, 6))
  expect(new Set(dice)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  const drawn = Array.from({ length: 1000 }, () => random.weighted([['often', 9] as const, ['seldom', 1] as const]))
  expect(drawn.filter((word) => word === 'often').length).toBeGreaterThan(850)
  expect(() => random.pick([])).toThrow(RangeError)
})

test('shuffling keeps every item', () => {
  const items = Array.from({ length: 50 }, (_, index) => index)
  const mixed = createRandom(1, 'mix').shuffled(items)
  expect(mixed).not.toEqual(items)
  expect([...mixed].sort((a, b) => a - b)).toEqual(items)
})

test('a deck gives every card before any comes again, and nothing when none fits', () => {
  const draw = createDeck(createRandom(1, 'deck'), [1, 2, 3, 4, 5, 6])
  const even = (card: number) => card % 2 === 0
  expect([draw(even), draw(even), draw(even)].sort()).toEqual([2, 4, 6])
  expect(draw((card) => card > 9)).toBeUndefined()
  expect(draw(even)).toSatisfy((card: number) => even(card))
})

const clock = createShopClock(LocalDate.parse('2026-05-14'))

test('minutes before this midnight become days and instants', () => {
  const moment = momentAt([-1, '17:40'])
  expect([moment, dayOf(moment), minuteOf(moment)]).toEqual([-380, -1, 1060])
  expect(clock.instant(moment)).toBe('2026-05-13T13:40:00.000Z')
  expect(clock.date(-1)).toBe('2026-05-13')
  expect(clock.weekday(0)).toBe(4)
})

test('work begins when the shop opens', () => {
  expect(whenOpen(momentAt([-2, '12:00']))).toBe(momentAt([-2, '12:00']))
  expect(minuteOf(whenOpen(momentAt([-2, '03:00'])))).toBeGreaterThanOrEqual(OPENS)
  expect(dayOf(whenOpen(momentAt([-2, '21:00'])))).toBe(-1)
})

test('cases come in order, in opening hours, the pinned ones where they belong', () => {
  const pins = [
    { index: 3, t: momentAt([-40, '12:00']) },
    { index: 4, t: momentAt([-40, '12:10']) },
    { index: 9, t: momentAt([-2, '10:30']) },
  ]
  const moments = scheduleCases(clock, createRandom(1, 'schedule'), 12, pins)
  expect(moments).toHaveLength(12)
  expect(moments).toEqual([...moments].sort((a, b) => a - b))
  expect(pins.map(({ index }) => moments[index])).toEqual(pins.map(({ t }) => t))
  expect(moments.every((t) => minuteOf(t) >= OPENS && minuteOf(t) < CLOSES && t < -DAY + CLOSES)).toBe(true)
})

test('pins that leave no opening hour between them are refused', () => {
  const night = [
    { index: 0, t: momentAt([-3, '20:30']) },
    { index: 2, t: momentAt([-2, '10:00']) },
  ]
  expect(() => scheduleCases(clock, createRandom(1, 'schedule'), 5, night)).toThrow(RangeError)
})
