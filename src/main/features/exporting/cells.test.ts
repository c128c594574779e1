import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Instant, localDateOf, localTimeOf } from '#shared/kernel/instant.ts'
import { amountText, createMomentText, decimalText, serialOfDate, serialOfInstant } from './cells.ts'

const YEREVAN = 'Asia/Yerevan'

describe('days in a spreadsheet', () => {
  test('are counted from the end of 1899', () => {
    expect(serialOfDate('1900-03-01')).toBe(61)
    expect(serialOfDate('2026-05-14')).toBe(46_156)
    expect(serialOfDate('2024-02-29')).toBe(45_351)
  })

  test('before 1900 there are none', () => {
    expect(serialOfDate('1899-12-31')).toBe(1)
    expect(serialOfDate('1899-12-30')).toBeUndefined()
    expect(serialOfDate('0001-01-01')).toBeUndefined()
  })
})

describe('moments', () => {
  test("stand on the shop's clock", () => {
    expect(serialOfInstant('2026-05-14T06:00:00.000Z', YEREVAN)).toBeCloseTo(46_156 + 10 / 24, 9)
    const said = createMomentText(YEREVAN)
    expect(said('2026-12-31T19:30:00.000Z')).toBe('2026-12-31 23:30')
    expect(said('2026-12-31T19:59:59.999Z')).toBe('2026-12-31 23:59')
    expect(said('2026-12-31T20:30:00.000Z')).toBe('2027-01-01 00:30')
  })

  test('are said alike, whichever way the clock differs and whenever it is put forward', () => {
    const zones = ['UTC', YEREVAN, 'Europe/Moscow', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns']
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1995-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const instant = Instant.parse(date.toISOString())
          expect(createMomentText(zone)(instant)).toBe(`${localDateOf(instant, zone)} ${localTimeOf(instant, zone)}`)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('come back to the second', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-02'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          const serial = serialOfInstant(date.toISOString(), 'UTC')
          expect(Math.round((serial - 25_569) * 86_400)).toBe(Math.floor(date.getTime() / 1000))
        },
      ),
    )
  })
})

describe('amounts as text', () => {
  test('have neither groups nor needless zeros', () => {
    expect(amountText(3_200_000, 2, ',')).toBe('32000')
    expect(amountText(533_333, 2, ',')).toBe('5333,33')
    expect(amountText(-5, 2, '.')).toBe('-0.05')
    expect(amountText(-50_000, 2, ',')).toBe('-500')
    expect(amountText(0, 2, '.')).toBe('0')
  })

  test('read back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        const [whole = '', fraction = '00'] = amountText(amount, 2, '.').split('.')
        expect(BigInt(whole.replace('-', '') + fraction) * (whole.startsWith('-') ? -1n : 1n)).toBe(BigInt(amount))
      }),
    )
  })

  test('other decimals follow the same mark', () => {
    expect(decimalText(0.5, ',')).toBe('0,5')
    expect(decimalText(16.67, '.')).toBe('16.67')
  })
})
