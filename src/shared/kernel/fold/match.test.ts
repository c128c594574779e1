import { describe, expect, test } from 'vitest'
import { matchedRanges } from './highlight.ts'
import { matchText } from './match.ts'

const marked = (text: string, query: string): string[] =>
  matchedRanges(text, query).map(({ start, end }) => text.slice(start, end))

describe('how well a text answers', () => {
  test('letters as written come before sounds, sounds before names known otherwise, endings last', () => {
    expect(matchText('Սարգսյան', 'սարգ')).toBe('exact')
    expect(matchText('Սարգսյան', 'Sargs')).toBe('folded')
    expect(matchText('Սարգսյան', 'Саркисян')).toBe('alias')
    expect(matchText('բողոք', 'բողոքներով')).toBe('stem')
    expect(matchText('Սարգսյան', 'Петрос')).toBeUndefined()
  })

  test('a query of several words is as good as its worst word, and every word must be there', () => {
    expect(matchText('Անահիտ Սարգսյան', 'անահիտ Саркисян')).toBe('alias')
    expect(matchText('Անահիտ Սարգսյան', 'անահիտ Петрос')).toBeUndefined()
  })

  test('nothing asked finds nothing', () => {
    expect(matchText('Անահիտ', '')).toBeUndefined()
    expect(matchText('Անահիտ', '«» -- * :')).toBeUndefined()
  })

  test('words, operators and signs of a query language are text', () => {
    expect(matchText('NEAR the AND gate', 'near AND')).toBe('exact')
    expect(matchText('Անահիտ', '"անահ*')).toBe('exact')
    expect(matchText('Անահիտ', 'NOT անահիտ')).toBeUndefined()
  })

  test('an e-mail address is found whole, by its halves and while it is typed', () => {
    const text = 'anna.s@mail.am'
    for (const query of ['anna.s@mail.am', 's@mail', 'mail.am', 'anna', '@'])
      expect(matchText(text, query), query).toBe(query === '@' ? undefined : 'exact')
  })
})

describe('the words to be marked', () => {
  test.each([
    ['Ինչո՞ւ չեք պատասխանում', 'ինչու', ['Ինչո՞ւ']],
    ['«Նոր ճանապարհ»-ի խանութը', 'նոր ճանապարհ', ['Նոր', 'ճանապարհ']],
    ['սառ\u00ADնարան', 'սառնարան', ['սառ\u00ADնարան']],
    ['Հայկ, Hayk, Айк և Արամ', 'Hayk', ['Հայկ', 'Hayk', 'Айк']],
    ['Սարգսյան Կարեն', 'Саркисян', ['Սարգսյան']],
    ['հեռ. (091) 23-45-67, գին՝ 12 500', '4567', ['091) 23-45-67']],
    ['գին՝ 12 500 ֏', '12500', ['12 500']],
    ['կոշիկ 42 → 43', '43', ['43']],
    ['Samsung A52', 'a52', ['A52']],
    ['ոչինչ', 'կոշիկ', []],
  ])('in %s for %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })

  test('ranges are in order and do not overlap', () => {
    const ranges = matchedRanges('3500դրամ Ռուբեն 3 500 դրամ', '3500 դրամ ռուբեն')
    for (const [at, range] of ranges.entries()) {
      expect(range.end).toBeGreaterThan(range.start)
      expect(range.start).toBeGreaterThanOrEqual(ranges[at - 1]?.end ?? 0)
    }
    expect(ranges.length).toBe(4)
  })
})
