import { aliasKeys, ghadReadings } from './aliases.ts'
import { keysOfWord, MAX_WORD } from './key.ts'
import { indexForms, numbersOf } from './numbers.ts'
import { rememberWords } from './remember.ts'
import { stemsOf } from './stems.ts'
import { isDigits, piecesOf, wordsOf } from './words.ts'

/** Classes of terms in the index. Numbers are asked for whole, `head` and `tail` (reversed digits) by their beginnings. */
export type IndexClass = 'exact' | 'folded' | 'alias' | 'number' | 'head' | 'tail'

export type IndexTerms = { readonly [K in IndexClass]: string[] }

/** The words and numbers of one text that count; what comes after is stored and shown, but not found. */
export const MAX_INDEX_WORDS = 4_000

const computeAlias = (word: string): readonly string[] => {
  const folded = keysOfWord(word)
  const stemKeys = stemsOf(word).flatMap((stem) => keysOfWord(stem))
  const alias = new Set([...aliasKeys(folded), ...aliasKeys(stemKeys), ...ghadReadings(word)])
  return [...alias].filter((key) => !folded.includes(key))
}

const aliases = rememberWords(computeAlias)

/** The keys of the other names of one normalised word, also where it bears a case ending; most words have none. */
export const aliasOfWord = (word: string): readonly string[] => aliases(word.slice(0, MAX_WORD))

/** The words under which one word is found: itself, its letters without the digits, and the halves of an e-mail address. */
export const readingsOf = (word: string): string[] => {
  if (isDigits(word)) return []
  const pieces = /[0-9]/u.test(word) ? piecesOf(word).filter((piece) => !isDigits(piece) && piece.length > 1) : []
  const halves = word.split('@').filter((half) => half !== '')
  return [...new Set([word, ...pieces, ...(halves.length === 2 ? halves : [])])]
}

/** All terms of a text for the index, each once. Total: never throws, whatever the text. */
export const indexTerms = (text: string): IndexTerms => {
  const sets = {
    exact: new Set<string>(),
    folded: new Set<string>(),
    alias: new Set<string>(),
    number: new Set<string>(),
    head: new Set<string>(),
    tail: new Set<string>(),
  }
  const words = new Set(wordsOf(text, MAX_INDEX_WORDS).flatMap(({ text: word }) => readingsOf(word)))
  for (const word of words) {
    sets.exact.add(word.slice(0, MAX_WORD))
    for (const key of keysOfWord(word)) sets.folded.add(key)
    for (const key of aliasOfWord(word)) sets.alias.add(key)
  }
  for (const { digits, parts } of numbersOf(text, MAX_INDEX_WORDS))
    for (const number of new Set([digits, ...parts])) {
      const { whole, head, tail } = indexForms(number)
      for (const form of whole) sets.number.add(form)
      if (head) sets.head.add(head)
      if (tail) sets.tail.add(tail)
    }
  return {
    exact: [...sets.exact],
    folded: [...sets.folded],
    alias: [...sets.alias],
    number: [...sets.number],
    head: [...sets.head],
    tail: [...sets.tail],
  }
}
