import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { formatDate } from './format-date.ts'
import { addDays, LocalDate } from './local-date.ts'
import { type DateOptions, dayOfReading, parseDate } from './parse-date.ts'

const today = LocalDate.parse('2026-05-14')

const read = (text: string, options: Partial<DateOptions> = {}): string => {
  const result = parseDate(text, { today, ...options })
  if (!result.ok) return result.error.code
  const reading = result.value
  if (reading.kind === 'day') return reading.date
  if (reading.kind === 'instant') return reading.instant.replace('.000Z', 'Z')
  const second = reading.second === 0 ? '' : `:${String(reading.second).padStart(2, '0')}`
  return `${reading.date}T${reading.time}${second}`
}

describe('spellings', () => {
  test.each([
    ['14․03․2025', '2025-03-14'],
    ["'14.03.2025", '2025-03-14'],
    ['14.3.1985 թ.', '1985-03-14'],
    ['14 մարտ 2025', '2025-03-14'],
    ['14 Մարտի 2025 թ', '2025-03-14'],
    ['2025 թ. մարտի 14', '2025-03-14'],
    ['ուրբաթ, 14 մարտի 2025 թ.', '2025-03-14'],
    ['пятница, 14 марта 2025 г.', '2025-03-14'],
    ['14 мая 1990', '1990-05-14'],
    ['14 МАР 2025', '2025-03-14'],
    ['Friday, March 14, 2025', '2025-03-14'],
    ['Sept 1 2025', '2025-09-01'],
    ['1-Sep-2025', '2025-09-01'],
    ['14/03/2025 10:05', '2025-03-14T10:05'],
    ['14.03.2025, 10:05:09', '2025-03-14T10:05:09'],
    ['2025-03-14T18:22:05.123+04:00', '2025-03-14T14:22:05Z'],
    ['2025-03-14 12:00 AM', '2025-03-14T00:00'],
    ['1741962125000', '2025-03-14T14:22:05Z'],
    ['45730,5', '2025-03-14T12:00'],
    ['45730.0', '2025-03-14'],
    ['03/03/2025', '2025-03-03'],
  ])('%s', (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  test.each([
    ['-', 'unknown'],
    ['չկա', 'unknown'],
    ['2025', 'unknown'],
    ['14 մարտի', 'unknown'],
    ['3.4', 'unknown'],
    ['14.03.202', 'unknown'],
    ['1234567', 'unknown'],
    ['x'.repeat(1000), 'unknown'],
    ['0000-00-00', 'empty'],
    ['00/00/00', 'empty'],
    ['32.01.2025', 'impossible'],
    ['13/13/2025', 'impossible'],
    ['2025-02-29', 'impossible'],
    ['14.03.2025 25:00', 'impossible'],
    ['14.03.2025 10:61', 'impossible'],
    ['20250231', 'impossible'],
  ])('%j is %s', (text, code) => {
    expect(read(text)).toBe(code)
  })
})

describe('two readings', () => {
  test('are both given, until somebody says which is meant', () => {
    expect(parseDate('03/04/2025', { today })).toEqual({
      ok: false,
      error: { code: 'ambiguous', dayFirst: '2025-04-03', monthFirst: '2025-03-04' },
    })
    expect(read('03/04/2025', { order: 'day_first' })).toBe('2025-04-03')
    expect(read('03/04/2025', { order: 'month_first' })).toBe('2025-03-04')
    expect(read('03-04-25')).toBe('ambiguous')
  })

  test('two digits of a year are a birthday’s past or a warranty’s near future', () => {
    expect(read('14.03.30')).toBe('2030-03-14')
    expect(read('14.03.30', { past: true })).toBe('1930-03-14')
    expect(read('14.03.99')).toBe('1999-03-14')
    expect(read('14.03.26', { past: true })).toBe('2026-03-14')
  })
})

test('whatever the program writes can be read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -30_000, max: 30_000 }).map((n) => addDays(today, n)),
      fc.constantFrom('hy', 'ru', 'en'),
      fc.constantFrom('short', 'full', 'weekdayFull'),
      (date, locale, style) => {
        expect(read(formatDate(date, locale, style))).toBe(date)
        expect(read(date)).toBe(date)
      },
    ),
  )
})

test('the shop’s day of a moment depends on the shop’s clock', () => {
  const late = parseDate('2025-03-14T22:00:00Z', { today })
  expect(late.ok && dayOfReading(late.value, 'Asia/Yerevan')).toBe('2025-03-15')
  const plain = parseDate('14.03.2025 22:00', { today })
  expect(plain.ok && dayOfReading(plain.value, 'Asia/Yerevan')).toBe('2025-03-14')
})

const TABLE = 'csv-torture/own/11_dates.csv'
const Row = z.object({ input: z.string(), expected_iso: z.string(), remark: z.string() })

test.runIf(sharedDataAvailable(TABLE))('the table of spellings is read as it says', () => {
  const parsed = Papa.parse(readSharedText(TABLE), { header: true, skipEmptyLines: false }).data
  const rows = z.array(Row).parse(parsed.slice(0, 25))
  const differing = rows.flatMap(({ input, expected_iso, remark }) => {
    const got = read(input)
    const flagged = ['empty', 'ambiguous', 'impossible'].includes(got)
    const right =
      expected_iso === '' ? flagged && remark.startsWith('ambiguous') === (got === 'ambiguous') : got === expected_iso
    return right ? [] : [{ input, expected_iso, got }]
  })
  expect(rows).toHaveLength(25)
  expect(differing).toEqual([])
})
