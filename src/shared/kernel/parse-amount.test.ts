import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { formatAmount, formatMoney } from './format-money.ts'
import { Amount, type Currency } from './money.ts'
import { parseAmount } from './parse-amount.ts'

const read = (text: string, currency: Currency = 'AMD', locale: 'hy' | 'ru' | 'en' = 'hy') => {
  const result = parseAmount(text, currency, locale)
  return result.ok ? result.value : result.error.code
}

describe('what a clerk types', () => {
  test.each([
    ['12500', 1_250_000],
    ['12 500', 1_250_000],
    ['12\u00a0500 ֏', 1_250_000],
    ['12\u202f500', 1_250_000],
    ["12'500", 1_250_000],
    ['12.500,00', 1_250_000],
    ['12,500.00', 1_250_000],
    ['12 500 դրամ', 1_250_000],
    ['12,500 դր.', 1_250_000],
    ['12․500 դր', 1_250_000],
    ['1.250.000', 125_000_000],
    ['1,250,000', 125_000_000],
    ['0', 0],
    ['0,5', 50],
    ['12500,', 1_250_000],
    ['-15', -1500],
    ['− 15', -1500],
    ['(1 500)', -150_000],
    ['1 500-', -150_000],
    ['-֏15', -1500],
    ['֏ -15', -1500],
    ['+500 AMD', 50_000],
    ['12 500 ДР', 1_250_000],
    ['2E3', 200_000],
  ])('%s', (text, minor) => {
    expect(read(text)).toBe(minor)
  })

  test('a comma before three digits is a thousand where the language writes it so, else it is asked', () => {
    expect(read('12,500', 'AMD', 'en')).toBe(1_250_000)
    expect(read('12,500', 'AMD', 'hy')).toBe('unclear')
    expect(read('12.500', 'AMD', 'en')).toBe('unclear')
    expect(read('0.125', 'USD', 'en')).toBe('unclear')
  })

  test.each([
    ['', 'empty'],
    [' \u00a0 ', 'empty'],
    ['չկա', 'letters'],
    ['12 500 հատ', 'letters'],
    ['12a500', 'letters'],
    ['=1+1', 'letters'],
    ['1e400', 'unclear'],
    ['--5', 'letters'],
    ['֏', 'letters'],
    ['12 50', 'unclear'],
    ['1,2,3', 'unclear'],
    ['1.5.5', 'unclear'],
    ['1 250,125', 'unclear'],
    ['12 500 $', 'other_currency'],
    ['12 500 руб.', 'other_currency'],
    ['12 500 р', 'other_currency'],
    ['99999999999999999', 'too_large'],
    ['1E20', 'too_large'],
  ])('%j is %s', (text, code) => {
    expect(read(text)).toBe(code)
  })
})

test('whatever the program shows can be typed back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }).map((n) => Amount.parse(n)),
      fc.constantFrom('AMD', 'USD', 'EUR', 'RUB', 'GEL'),
      fc.constantFrom('hy', 'ru', 'en'),
      fc.constantFrom('shown', 'minor'),
      (amount, currency, locale, digits) => {
        expect(read(formatMoney(amount, currency, locale, digits), currency, locale)).toBe(amount)
        expect(read(formatAmount(amount, currency, locale, digits), currency, locale)).toBe(amount)
      },
    ),
    { numRuns: 2000 },
  )
})

test('any text ends in an amount or a code, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789., '-+()E֏$դր") }), (text) => {
      const result = parseAmount(text, 'AMD', 'hy')
      expect(result.ok ? Amount.safeParse(result.value).success : result.error.code).toBeTruthy()
    }),
  )
  const start = performance.now()
  for (const text of ['1 '.repeat(20_000), '1,'.repeat(20_000), `${' '.repeat(50_000)}x`, '('.repeat(20_000)])
    read(text)
  expect(performance.now() - start).toBeLessThan(1000)
})

const TABLE = 'csv-torture/own/12_amounts.csv'
const Row = z.object({ input: z.string(), expected: z.string(), remark: z.string() })

const namedCurrency = (input: string): Currency => {
  if (input.includes('руб')) return 'RUB'
  return input.includes('$') ? 'USD' : 'AMD'
}

test.runIf(sharedDataAvailable(TABLE))(
  'the table of spellings is read as it says, and nothing unclear is guessed',
  () => {
    const rows = z
      .array(Row)
      .parse(Papa.parse(readSharedText(TABLE), { header: true, skipEmptyLines: false }).data.slice(0, 32))
    const differing = rows.flatMap(({ input, expected, remark }) => {
      const got = read(input, namedCurrency(input))
      const minor = Math.round(Number(expected) * 100)
      const wanted = expected === '' ? 'a code' : Number.isSafeInteger(minor) ? minor : 'too_large'
      const right = expected === '' ? typeof got === 'string' : got === wanted
      if (right && (!remark.startsWith('unclear') || got === 'unclear')) return []
      return [{ input, wanted, got }]
    })
    expect(rows.length).toBe(32)
    expect(differing).toEqual([])
  },
)
