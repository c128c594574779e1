import { expect, test } from 'vitest'
import { markMatch } from './mark-match.ts'

const marked = (text: string, query: string) =>
  markMatch(text, query)
    .map((piece) => (piece.matched ? `[${piece.text}]` : piece.text))
    .join('')

test('digits are found through the dashes of a number', () => {
  expect(marked('094 57-40-12', '4012')).toBe('094 57-[40-12]')
  expect(marked('094 57-40-12', '094 57')).toBe('0[94 57]-40-12')
  expect(marked('094 57-40-12', '0945740')).toBe('0[94 57-40]-12')
})

test('a tail is marked where it is said: at the end', () => {
  expect(marked('091 12-12-12', '12')).toBe('091 12-12-[12]')
})

test('letters are found in a name, whatever their case', () => {
  expect(marked('Լուսինե Հարությունյան', 'հարու')).toBe('Լուսինե [Հարու]թյունյան')
})

test('a name found in another script is left unmarked', () => {
  expect(marked('Լուսինե', 'lusine')).toBe('Լուսինե')
  expect(marked('Լուսինե', '')).toBe('Լուսինե')
})
