import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INNER_MARKS, norm } from './norm.ts'
import { type Word, wordsOf } from './words.ts'

const SPAN = new RegExp(`[\\p{L}\\p{N}\\p{M}@${INNER_MARKS}]+`, 'gu')
const WORD = /@*[\p{L}\p{N}][\p{L}\p{N}@]*/gu

/** The same rule without a short cut for plain words. */
const wordsByRule = (text: string): string[] =>
  [...text.matchAll(SPAN)].flatMap(([span]) => [...norm(span).matchAll(WORD)].map(([word]) => word))

const letters = fc.constantFrom(...'abzAZ09աբեԵւՒվփքօֆԱՖևабвяАЯёЁїčßéÀ')
const signs = fc.constantFrom(...' \t\n.,;:!?-–—…«»"\'`’´՛՝՞։֊֏@_²ª\u00ad\u200d\u0301\ufeff№😀'.split(''))
const mixed = fc
  .array(fc.oneof({ weight: 4, arbitrary: letters }, signs), { maxLength: 40 })
  .map((parts) => parts.join(''))

test('plain words are cut as all others are', () => {
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
      expect(wordsOf(text, 100).map((word) => word.text)).toEqual(wordsByRule(text))
    }),
    { numRuns: 2_000 },
  )
})

test('every sign of the first planes parts words or stands in them as the rule says', () => {
  for (let code = 0; code < 0x600; code += 1) {
    const text = `կո${String.fromCharCode(code)}շիկ`
    expect(wordsOf(text, 10).map((word) => word.text)).toEqual(wordsByRule(text))
  }
})

test('places are those of the text as it was written', () => {
  const text = 'Բարեւ, «Երեւան»՝ O՛Նիլ'
  const shown = ({ start, end }: Word): string => text.slice(start, end)
  expect(wordsOf(text, 10).map(shown)).toEqual(['Բարեւ', 'Երեւան', 'O՛Նիլ'])
  expect(wordsOf(text, 2)).toHaveLength(2)
  expect(wordsOf(text, 0)).toEqual([])
})
