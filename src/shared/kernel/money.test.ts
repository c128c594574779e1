import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  Amount,
  fromMajor,
  NonNegativeAmount,
  negate,
  netOf,
  PositiveAmount,
  subtract,
  sumOf,
  vatOf,
  ZERO,
} from './money.ts'

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((n) => Amount.parse(n))

describe('an amount', () => {
  test('is a whole number of minor units, never a fraction, never beyond the safe integers', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '12']) {
      expect(Amount.safeParse(wrong).success).toBe(false)
    }
    expect(PositiveAmount.safeParse(0).success).toBe(false)
    expect(NonNegativeAmount.safeParse(0).success).toBe(true)
    expect(NonNegativeAmount.safeParse(-1).success).toBe(false)
  })

  test('is described as an integer in JSON schema', () => {
    expect(z.toJSONSchema(z.object({ gross: PositiveAmount }))).toMatchObject({
      properties: { gross: { type: 'integer', exclusiveMinimum: 0 } },
    })
  })

  test('whole dram become hundredths', () => {
    expect(fromMajor(12_500, 'AMD')).toBe(1_250_000)
    expect(fromMajor(1.1, 'USD')).toBe(110)
  })
})

describe('VAT inside the price', () => {
  test.each([
    [1_250_000, 20, 208_333],
    [300, 20, 50],
    [3, 20, 1], // 0.5 rounds away from zero
    [-3, 20, -1],
    [-1_250_000, 20, -208_333],
    [1_250_000, 0, 0],
    [10_000, 16.67, 1429],
    [Number.MAX_SAFE_INTEGER, 20, 1_501_199_875_790_165],
  ])('of %d at %d %% is %d', (gross, rate, vat) => {
    expect(vatOf(Amount.parse(gross), rate)).toBe(vat)
  })

  test('net and tax make the gross again, and a correction undoes the entry to the last hundredth', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(0, 5, 10, 18, 20), (gross, rate) => {
        expect(sumOf([netOf(gross, rate), vatOf(gross, rate)])).toBe(gross)
        expect(sumOf([vatOf(gross, rate), vatOf(negate(gross), rate)])).toBe(0)
        expect(Math.abs(vatOf(gross, rate) - (gross * rate) / (100 + rate))).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})

test('sums do not depend on order and refuse to leave the safe integers', () => {
  expect(sumOf([])).toBe(ZERO)
  fc.assert(
    fc.property(fc.array(amount), (rows) => {
      expect(sumOf(rows)).toBe(sumOf([...rows].reverse()))
    }),
  )
  expect(() => sumOf([Amount.parse(Number.MAX_SAFE_INTEGER), Amount.parse(1)])).toThrow()
  expect(subtract(Amount.parse(500), Amount.parse(700))).toBe(-200)
})
