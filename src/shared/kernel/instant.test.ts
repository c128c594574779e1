import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMs, epochMsOf, Instant, instantFromEpochMs, instantOf, localDateOf, localTimeOf } from './instant.ts'
import { LocalDate, LocalTime } from './local-date.ts'
import { isTimeZone } from './time-zone.ts'

const at = (text: string): Instant => Instant.parse(text)
const day = (text: string): LocalDate => LocalDate.parse(text)
const hour = (text: string): LocalTime => LocalTime.parse(text)

test('an instant is UTC with milliseconds', () => {
  expect(Instant.safeParse('2026-05-14T05:40:00.000Z').success).toBe(true)
  for (const wrong of [
    '2026-05-14T05:40:00Z',
    '2026-05-14T09:40:00.000+04:00',
    '2026-02-30T00:00:00.000Z',
    '2026-05-14',
  ]) {
    expect(Instant.safeParse(wrong).success).toBe(false)
  }
  expect(addMs(at('2026-05-14T05:40:00.000Z'), 1)).toBe('2026-05-14T05:40:00.001Z')
})

describe('the shop’s clock', () => {
  test('Yerevan is four hours ahead, so the day turns at 20:00 UTC', () => {
    expect(localDateOf(at('2026-05-14T19:59:59.999Z'), 'Asia/Yerevan')).toBe('2026-05-14')
    expect(localDateOf(at('2026-05-14T20:00:00.000Z'), 'Asia/Yerevan')).toBe('2026-05-15')
    expect(localTimeOf(at('2026-05-14T05:40:00.000Z'), 'Asia/Yerevan')).toBe('09:40')
    expect(instantOf(day('2026-05-14'), hour('09:40'), 'Asia/Yerevan')).toBe('2026-05-14T05:40:00.000Z')
  })

  test('an hour skipped in spring becomes the hour after, an hour shown twice is the first', () => {
    expect(instantOf(day('2026-03-29'), hour('02:30'), 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(instantOf(day('2026-10-25'), hour('02:30'), 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf(day('2026-03-08'), hour('02:30'), 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  })

  test('Armenia’s own summer time of 2011 is read right', () => {
    expect(localTimeOf(at('2011-07-01T05:00:00.000Z'), 'Asia/Yerevan')).toBe('10:00')
    expect(localTimeOf(at('2012-07-01T05:00:00.000Z'), 'Asia/Yerevan')).toBe('09:00')
  })

  test('the way there and back is the same in zones with and without summer time', () => {
    const zones = ['Asia/Yerevan', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2040, 0) }),
        (zone, ms) => {
          const instant = instantFromEpochMs(Math.floor(ms / 60_000) * 60_000)
          const again = instantOf(localDateOf(instant, zone), localTimeOf(instant, zone), zone)
          expect(localDateOf(again, zone)).toBe(localDateOf(instant, zone))
          expect(localTimeOf(again, zone)).toBe(localTimeOf(instant, zone))
          expect(Math.abs(epochMsOf(again) - epochMsOf(instant))).toBeLessThanOrEqual(3_600_000)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a hundred thousand rows of ten years take far less than a second', () => {
    const start = performance.now()
    for (let i = 0; i < 100_000; i += 1)
      localDateOf(instantFromEpochMs(1_500_000_000_000 + i * 3_000_000), 'Asia/Yerevan')
    expect(performance.now() - start).toBeLessThan(1500)
  })
})

test('a time zone is known or it is none', () => {
  expect(isTimeZone('Asia/Yerevan')).toBe(true)
  expect(isTimeZone('Asia/Gyumri')).toBe(false)
})
