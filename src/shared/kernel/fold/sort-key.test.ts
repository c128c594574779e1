import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { sortKey } from './sort-key.ts'

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)))
const collation = 'armenian/collation.json'

describe('the order of lists', () => {
  test('Armenian, then Latin, then Cyrillic', () => {
    expect(['Ёлкин', 'Zoe', 'Աննա', 'Анна', 'Äbc', 'Ֆարման'].toSorted(byBytes)).toEqual([
      'Աննա',
      'Ֆարման',
      'Äbc',
      'Zoe',
      'Анна',
      'Ёлкин',
    ])
  })

  test('case, marks and quotes do not count, և sorts as եվ', () => {
    expect(sortKey('«Հա՞յկ»')).toBe(sortKey('հայկ'))
    expect(sortKey('ԳԵՎՈՐԳ')).toBe(sortKey('Գեւորգ'))
    expect(sortKey('Smith')).toBe(sortKey('SMITH'))
    expect(byBytes('Գետիկ', 'Գևորգ')).toBeGreaterThan(0)
  })

  test('a shorter name comes before the longer one that begins with it', () => {
    expect(['Անիկա', 'Անի Սարգսյան', 'Անի'].toSorted(byBytes)).toEqual(['Անի', 'Անի Սարգսյան', 'Անիկա'])
  })

  test('ё stands with е, й after и', () => {
    expect(['Жуков', 'Ёлкин', 'Егоров', 'Йод', 'Иван'].toSorted(byBytes)).toEqual([
      'Егоров',
      'Ёлкин',
      'Жуков',
      'Иван',
      'Йод',
    ])
  })

  test.runIf(sharedDataAvailable(collation))('names sort as ICU sorts them for Armenian, but for և = եւ', () => {
    const { input, expected_hy } = JSON.parse(readSharedText(collation))
    const sorted: string[] = input.toSorted(byBytes)
    const comparable = (names: readonly string[]) => names.filter((name) => name !== 'Գեւորգ').map(sortKey)
    expect(comparable(sorted)).toEqual(comparable(expected_hy))
    expect(sorted.indexOf('Գեւորգ')).toBeLessThan(sorted.indexOf('Գևորգյան'))
  })

  test('any text has a key, and code units order it as bytes do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(() => sortKey(a + b)).not.toThrow()
      }),
    )
    const letter = fc.constantFrom(...'աֆևbzяё 09Ա')
    fc.assert(
      fc.property(fc.string({ unit: letter }), fc.string({ unit: letter }), (a, b) => {
        const [left, right] = [sortKey(a), sortKey(b)]
        expect(Math.sign(byBytes(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })
})
