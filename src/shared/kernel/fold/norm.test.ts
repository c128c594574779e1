import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { norm } from './norm.ts'

describe('the form in which letters are compared', () => {
  test.each([
    ['ԵՐԵՎԱՆ', 'երեվան'],
    ['Երևան', 'երեվան'],
    ['Երեւան', 'երեվան'],
    ['ﬔծ ﬓաց', 'մեծ մնաց'],
    ['Ինչո՞ւ', 'ինչու'],
    ['Խնդրո՛ւմ', 'խնդրում'],
    ['սառ\u00ADնա\u200Bրան', 'սառնարան'],
    ['\u202A+374\u202C 91', '+374 91'],
    ['T’adevosyan', 'tadevosyan'],
    ['Šušan Čakhoyan', 'shushan chakhoyan'],
    ['Łazaryan Ğ ǰ', 'ghazaryan gh j'],
    ['Ёлка Й', 'ёлка й'],
    ['и\u0306од', 'йод'],
    ['Ա\u0301նի', 'անի'],
    ['Ünal Müller', 'unal muller'],
    ['１２', '12'],
  ])('%s is compared as %s', (text, expected) => {
    expect(norm(text)).toBe(expected)
  })

  test.each([
    ['Ǽ', 'ae'],
    ['ǽ', 'ae'],
    ['Ǿ', 'o'],
  ])('%s is written %s: an accent on a ligature goes before the ligature does', (letter, plain) => {
    expect(norm(letter)).toBe(plain)
  })

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(norm(norm(text))).toBe(norm(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('normalising twice changes nothing more in the scripts of our customers', () => {
    const letter = fc.constantFrom(...'աեԵւիւևﬓﬔոյՅհ՞՛՚ՙабйёЙ\u0306\u0301\u0327czšŠIİıßǆŒ\u00AD\u200D´`’ʼ')
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
        expect(norm(norm(text))).toBe(norm(text))
      }),
      { numRuns: 5_000 },
    )
  })
})
