import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchedRanges } from './highlight.ts'
import { indexTerms, MAX_INDEX_WORDS } from './index-terms.ts'
import { MAX_KEYS } from './key.ts'
import { layoutVariants } from './layouts.ts'
import { matchClass, matchText } from './match.ts'
import { MATCH_CLASSES, MAX_QUERY_WORDS, type QueryToken, queryTerms } from './query-terms.ts'
import { wordsOf } from './words.ts'

/** Any UTF-16 at all, lone surrogates and NUL among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))
const ourText = fc.string({
  unit: fc.constantFrom(...'աեևՀհըոյիւу ն՞՛-"*:()@.+0374912авгь eyjchxt\u00A0\u2024\u00AD\0'),
  maxLength: 40,
})
const text = fc.oneof(anyText, ourText)

const HOSTILE = [
  '',
  '\0',
  'a\0b',
  '\uD800',
  '\uDC00ա\uD800',
  '"',
  '""""',
  "'; DROP TABLE ticket; --",
  'NEAR(a b)',
  'a OR b*',
  'col:x',
  '-անի',
  '^անի',
  '{}[]()+*?|\\',
  '՝՞՛՜',
  'ա'.repeat(10_000),
  'ա '.repeat(10_000),
  'jcxyh'.repeat(3_000),
  '09-'.repeat(5_000),
  '🎁👩‍👩‍👧',
  '<script>alert(1)</script>',
]

const probesOf = (token: QueryToken): number => MATCH_CLASSES.reduce((sum, name) => sum + token.probes[name].length, 0)

describe('any text is data', () => {
  test('nothing throws, whatever is indexed, asked, typed wrongly or marked', () => {
    const tryAll = (a: string, b: string): void => {
      indexTerms(a)
      queryTerms(a)
      layoutVariants(a)
      matchText(a, b)
      matchedRanges(a, b)
    }
    for (const a of HOSTILE) for (const b of HOSTILE.filter((other) => other.length < 100)) tryAll(a, b)
    fc.assert(
      fc.property(text, text, (a, b) => tryAll(a, b)),
      { numRuns: 500 },
    )
  })

  test('terms hold letters, digits and @ alone, so that no tokenizer parts them', () => {
    fc.assert(
      fc.property(text, (a) => {
        for (const terms of Object.values(indexTerms(a)))
          for (const term of terms) expect(term).toMatch(/^[\p{L}\p{N}@]+$/u)
      }),
    )
  })

  test('a text, a query and a token are bounded', () => {
    for (const hostile of HOSTILE) {
      const tokens = queryTerms(hostile)
      expect(tokens.length).toBeLessThanOrEqual(MAX_QUERY_WORDS)
      for (const token of tokens) {
        expect(token.probes.folded.length).toBeLessThanOrEqual(MAX_KEYS)
        expect(probesOf(token)).toBeLessThanOrEqual(400)
      }
    }
    expect(indexTerms('բառ '.repeat(100_000)).exact).toEqual(['բառ'])
    expect(wordsOf('ա '.repeat(10_000), MAX_INDEX_WORDS)).toHaveLength(MAX_INDEX_WORDS)
  })
})

describe('laws of folding', () => {
  test('every word and number of a text finds the text, typed whole', () => {
    fc.assert(
      fc.property(ourText, (a) => {
        const terms = indexTerms(a)
        for (const { text: word } of wordsOf(a, 100)) {
          if (/^[0-9]+$/u.test(word)) continue
          expect(matchClass(terms, queryTerms(word)), word).toBe('exact')
        }
      }),
    )
  })

  test('a text finds itself, as far as a query reaches', () => {
    fc.assert(
      fc.property(ourText, (a) => {
        const tokens = queryTerms(a)
        if (tokens.length > 0) expect(matchClass(indexTerms(a), tokens)).toBeDefined()
      }),
    )
  })

  test('a text is marked where it matches and nowhere else', () => {
    fc.assert(
      fc.property(ourText, ourText, (a, b) => {
        const matched = matchText(a, b) !== undefined
        if (matched) expect(matchedRanges(a, b).length).toBeGreaterThan(0)
        for (const { start, end } of matchedRanges(a, b)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(a.length)
        }
      }),
    )
  })

  test('voiced and voiceless consonants keep words apart', () => {
    const pairs = ['բպ', 'գկ', 'դտ', 'զս', 'ժշ', 'ձծ', 'ջճ', 'վֆ']
    const frame = fc.tuple(
      fc.constantFrom('ա', 'մա', 'նի'),
      fc.constantFrom(...pairs),
      fc.constantFrom('ար', 'ին', 'որ'),
    )
    fc.assert(
      fc.property(frame, ([before, pair, after]) => {
        const [voiced = '', voiceless = ''] = [...pair].map((letter) => before + letter + after)
        expect(matchText(voiced, voiceless)).toBeUndefined()
        expect(matchText(voiceless, voiced)).toBeUndefined()
      }),
    )
  })
})
