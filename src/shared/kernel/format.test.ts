import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FormatCase, runFormatCase } from '#tests/support/format-case.ts'
import { DATE_NAMES } from './date-names.ts'
import { type DateStyle, formatDate, formatDateRange } from './format-date.ts'
import { formatMoney } from './format-money.ts'
import { formatNumber, formatPercent } from './format-number.ts'
import { sentenceStart, upper } from './letter-case.ts'
import { addDays, LocalDate } from './local-date.ts'
import { Amount } from './money.ts'

const file = new URL('../../../tests/fixtures/format-cases.json', import.meta.url)
const cases = z.array(FormatCase).parse(JSON.parse(readFileSync(file, 'utf8')))

describe('the table of cases', () => {
  test.each(cases)('$locale $call $args is $text', (row) => {
    expect(runFormatCase(row)).toBe(row.text)
  })

  test('has every call in every language', () => {
    const seen = new Set(cases.map(({ call, locale }) => `${call} ${locale}`))
    expect(seen.size).toBe(FormatCase.options.length * 3)
  })
})

const plainMinus = (text: string): string => text.replaceAll('\u2212', '-')
const number = fc.oneof(
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000),
)

describe('Russian and English are what Intl writes', () => {
  test('numbers', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), fc.constantFrom('ru', 'en'), (n, maxDigits, locale) => {
        const intl = new Intl.NumberFormat(locale, { maximumFractionDigits: maxDigits, signDisplay: 'negative' })
        expect(plainMinus(formatNumber(n, locale, { maxDigits }))).toBe(intl.format(n))
      }),
      { numRuns: 3000 },
    )
  })

  test('numbers in Armenian, where Intl knows the language', () => {
    fc.assert(
      fc.property(number, (n) => {
        const intl = new Intl.NumberFormat('hy', { maximumFractionDigits: 3, signDisplay: 'negative' })
        expect(plainMinus(formatNumber(n, 'hy'))).toBe(intl.format(n))
      }),
    )
  })

  test('percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom('ru', 'en', 'hy'), (n, locale) => {
        const intl = new Intl.NumberFormat(locale, {
          style: 'percent',
          maximumFractionDigits: 1,
          signDisplay: 'negative',
        })
        expect(plainMinus(formatPercent(n / 4000, locale, 1))).toBe(intl.format(n / 4000))
      }),
    )
  })

  test('money', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('ru', 'en'),
        // Intl writes ლ for the lari in Russian; the sign ₾ is what people read and the fonts have.
        fc.constantFrom('AMD', 'USD', 'EUR', 'RUB'),
        (minor, locale, currency) => {
          const intl = new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            currencyDisplay: 'narrowSymbol',
            minimumFractionDigits: 2,
          })
          expect(plainMinus(formatMoney(Amount.parse(minor), currency, locale, 'minor'))).toBe(intl.format(minor / 100))
        },
      ),
    )
  })

  const STYLES: [DateStyle, Intl.DateTimeFormatOptions][] = [
    ['dayMonth', { day: 'numeric', month: 'long' }],
    ['full', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['weekdayFull', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['weekdayShort', { weekday: 'short' }],
    ['month', { month: 'long', year: 'numeric' }],
  ]

  test.each(STYLES)('dates as %s, through two years', (style, options) => {
    for (const [locale, tag] of [
      ['ru', 'ru'],
      ['en', 'en-GB'],
    ] as const) {
      const intl = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
      for (let i = 0; i < 731; i += 1) {
        const date = addDays(LocalDate.parse('2026-01-01'), i)
        expect(formatDate(date, locale, style)).toBe(
          intl.format(new Date(`${date}T00:00:00Z`)).replaceAll('\u00a0', ' '),
        )
      }
    }
  })

  test('Armenian months and weekdays are those of Intl, where it knows them', () => {
    const names = DATE_NAMES.hy
    for (let i = 0; i < 12; i += 1) {
      const date = new Date(Date.UTC(2026, i, 5))
      expect(new Intl.DateTimeFormat('hy', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date)).toContain(
        names.monthsOfDay[i],
      )
      expect(new Intl.DateTimeFormat('hy', { month: 'long', timeZone: 'UTC' }).format(date)).toBe(names.months[i])
    }
    const weekdays = [0, 1, 2, 3, 4, 5, 6].map((i) =>
      new Intl.DateTimeFormat('hy', { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 4, 11 + i))),
    )
    expect(weekdays).toEqual(names.weekdays)
  })
})

test('a value that is no number is a dash, not NaN', () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY].map((n) => formatNumber(n, 'hy'))).toEqual(['–', '–'])
  expect(formatPercent(0 / 0, 'ru')).toBe('–')
})

test('a range of one month names it once', () => {
  const day = (text: string) => LocalDate.parse(text)
  expect(formatDateRange(day('2026-05-01'), day('2026-05-31'), 'hy')).toBe('1–31 մայիսի')
})

test('և has no capital of its own: whole words in capitals take ԵՎ, a sentence begins with Եվ', () => {
  expect(upper('Երևան')).toBe('ԵՐԵՎԱՆ')
  expect(upper('և', 'hy')).toBe('ԵՎ')
  expect(upper('ещё и ոչ')).toBe('ЕЩЁ И ՈՉ')
  expect(sentenceStart('և հետո')).toBe('Եվ հետո')
  expect(sentenceStart('մայիս 2026 թ.')).toBe('Մայիս 2026 թ.')
  expect(sentenceStart('ու')).toBe('Ու')
  expect(sentenceStart('')).toBe('')
})
