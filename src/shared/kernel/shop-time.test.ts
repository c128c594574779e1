import { expect, test } from 'vitest'
import { addMs, type Instant, localDateOf, localTimeOf } from './instant.ts'
import { shopTimeOf } from './shop-time.ts'

const MINUTE_MS = 60_000
const minutesFrom = (start: string, minutes: number): Instant[] =>
  Array.from({ length: minutes }, (_, minute) => addMs(start as Instant, minute * MINUTE_MS))

test.each([
  ['Europe/Berlin', '2026-10-24T20:00:00.000Z'],
  ['Asia/Beirut', '2026-10-24T18:00:00.000Z'],
  ['America/New_York', '2026-11-01T00:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-04T10:00:00.000Z'],
  ['Europe/Berlin', '2026-03-28T20:00:00.000Z'],
  ['Asia/Beirut', '2026-03-28T18:00:00.000Z'],
])('in the night of the switch in %s no minute is earlier than the one before', (zone, start) => {
  const shown = minutesFrom(start, 12 * 60).map((at) => {
    const { day, time } = shopTimeOf(at, zone)
    return `${day} ${time}`
  })

  expect(shown).toEqual([...shown].sort())
})

test('but for the hour that is shown twice, it is what the clock shows', () => {
  const zone = 'Europe/Berlin'
  const different = minutesFrom('2026-10-24T12:00:00.000Z', 24 * 60).filter((at) => {
    const { day, time } = shopTimeOf(at, zone)
    return day !== localDateOf(at, zone) || time !== localTimeOf(at, zone)
  })

  expect([different[0], different.at(-1)]).toEqual(['2026-10-25T01:00:00.000Z', '2026-10-25T01:58:00.000Z'])
  expect(new Set(different.map((at) => shopTimeOf(at, zone).time))).toEqual(new Set(['02:59']))
})
