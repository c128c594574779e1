import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  addDays,
  compareDates,
  diffDays,
  endOfMonth,
  LocalDate,
  LocalTime,
  localDateFrom,
  localTimeFrom,
  partsOf,
  startOfMonth,
  weekday,
} from './local-date.ts'

const day = (text: string): LocalDate => LocalDate.parse(text)
const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map((n) => addDays(day('2026-05-14'), n))

describe('what is a day', () => {
  test.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-05-14', '2026-5-14', '14.05.2026', ''])(
    '%j is none',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false)
    },
  )

  test.each(['2024-02-29', '2000-02-29', '1899-12-31', '9999-12-31'])('%s is one', (text) => {
    expect(LocalDate.parse(text)).toBe(text)
  })

  test('a day is put together from numbers only when it exists', () => {
    expect(localDateFrom(2026, 5, 14)).toBe('2026-05-14')
    expect(localDateFrom(2026, 2, 30)).toBeUndefined()
    expect(localDateFrom(2026, 5.5, 1)).toBeUndefined()
  })

  test('days and hours survive as JSON schema', () => {
    expect(z.toJSONSchema(z.object({ d: LocalDate, t: LocalTime }))).toMatchObject({
      properties: { d: { type: 'string', format: 'date' }, t: { type: 'string' } },
    })
  })
})

test('an hour is HH:MM between 00:00 and 23:59', () => {
  for (const good of ['00:00', '09:05', '23:59']) expect(LocalTime.parse(good)).toBe(good)
  for (const bad of ['24:00', '9:05', '18:60', '18', '18:00:00']) expect(LocalTime.safeParse(bad).success).toBe(false)
  expect(localTimeFrom(18, 0)).toBe('18:00')
  expect(localTimeFrom(24, 0)).toBeUndefined()
})

describe('counting days', () => {
  test('14 May 2026 is a Thursday, and the week runs Monday 1 to Sunday 7', () => {
    expect(weekday(day('2026-05-14'))).toBe(4)
    expect([11, 12, 13, 14, 15, 16, 17].map((d) => weekday(day(`2026-05-${d}`)))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(weekday(day('1969-12-31'))).toBe(3)
  })

  test('months begin on the first and end where they end', () => {
    expect(startOfMonth(day('2026-05-14'))).toBe('2026-05-01')
    expect(['2026-01-31', '2026-02-01', '2024-02-10', '2026-12-05'].map((d) => endOfMonth(day(d)))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2024-02-29',
      '2026-12-31',
    ])
  })

  test('adding and measuring days are one another’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
        const other = addDays(d, n)
        expect(diffDays(d, other)).toBe(n)
        expect(compareDates(d, other)).toBe(Math.sign(-n) + 0)
        expect((weekday(d) - 1 + n + 7 * 1000) % 7).toBe(weekday(other) - 1)
        const { year, month, day: dd } = partsOf(other)
        expect(localDateFrom(year, month, dd)).toBe(other)
      }),
    )
  })
})

test('adding days stops at the ends of the calendar', () => {
  expect(addDays(LocalDate.parse('9999-12-31'), 1)).toBe('9999-12-31')
  expect(addDays(LocalDate.parse('0000-01-01'), -1)).toBe('0000-01-01')
})
