import { aliasKeys, ghadReadings } from './aliases.ts'
import type { IndexClass } from './index-terms.ts'
import { keysOfWord, MAX_KEYS, MAX_WORD } from './key.ts'
import { type NumberRun, numbersOf, queryForms } from './numbers.ts'
import { formsOfStem, PREFIX_STEM, stemsOf } from './stems.ts'
import { isDigits, piecesOf, type Word, wordsOf } from './words.ts'

/** How well something matches, the best first. */
export const MATCH_CLASSES = ['exact', 'folded', 'alias', 'stem'] as const
export type MatchClass = (typeof MATCH_CLASSES)[number]

/** One question to the index: a term of this class that is, or begins with, this text. */
export type Probe = { readonly in: IndexClass; readonly text: string; readonly prefix: boolean }

/**
 * One word or number that was asked for. It matches in a class when one of that class's probes finds something, or when all
 * `parts` match («12500դրամ» = 12500 and դրամ). All tokens of a query must match.
 */
export type QueryToken = {
  readonly start: number
  readonly end: number
  readonly probes: { readonly [K in MatchClass]: readonly Probe[] }
  readonly parts: readonly QueryToken[]
}

/** So much of a query counts: later characters and words are ignored. */
const MAX_QUERY_LENGTH = 1_000
export const MAX_QUERY_WORDS = 12

const MIN_STEM_KEY = 4

const starting = (where: IndexClass, texts: readonly string[]): Probe[] =>
  [...new Set(texts)].slice(0, MAX_KEYS).map((text) => ({ in: where, text, prefix: true }))

const being = (where: IndexClass, texts: readonly string[]): Probe[] =>
  [...new Set(texts)].map((text) => ({ in: where, text, prefix: false }))

const stemProbes = (word: string): Probe[] =>
  stemsOf(word).flatMap((stem) => {
    const keys = keysOfWord(stem)
    const names = aliasKeys(keys)
    if (stem.length >= PREFIX_STEM)
      return [...starting('exact', [stem]), ...starting('folded', [...keys, ...names]), ...starting('alias', keys)]
    const sure = keys.filter((key) => key.length >= MIN_STEM_KEY)
    return [...being('exact', formsOfStem(stem)), ...being('folded', [...sure, ...names]), ...being('alias', sure)]
  })

const wordToken = ({ text, start, end }: Word): QueryToken => {
  const word = text.slice(0, MAX_WORD)
  const keys = keysOfWord(word)
  const pieces = /[0-9]/u.test(word) ? piecesOf(word) : []
  return {
    start,
    end,
    probes: {
      exact: starting('exact', [word]),
      folded: starting('folded', keys),
      alias: [...starting('alias', keys), ...starting('folded', ghadReadings(word))],
      stem: stemProbes(word),
    },
    parts: pieces.length > 1 ? pieces.map((piece) => pieceToken(piece, start, end)) : [],
  }
}

const digitsToken = (digits: string, start: number, end: number, parts: readonly QueryToken[]): QueryToken => {
  const { whole, head, tail } = queryForms(digits)
  return {
    start,
    end,
    probes: {
      exact: being('number', whole),
      folded: [...starting('head', head ? [head] : []), ...starting('tail', tail ? [tail] : [])],
      alias: [],
      stem: [],
    },
    parts,
  }
}

const pieceToken = (piece: string, start: number, end: number): QueryToken =>
  isDigits(piece) ? digitsToken(piece, start, end, []) : wordToken({ text: piece, start, end })

/** A number of several groups is one number; failing that, all its parts must be there. */
const numberToken = ({ digits, parts, start, end }: NumberRun): QueryToken =>
  digitsToken(digits, start, end, parts.length > 1 ? parts.map((part) => digitsToken(part, start, end, [])) : [])

/** Whether the word is wholly covered by a run of digits, or is letters and digits in one and goes its own way. */
const isInside = (word: Word, run: NumberRun): boolean => run.start <= word.start && word.end <= run.end

/** The tokens of a query in order, at most twelve. Total: never throws, whatever the text; no token means nothing to ask. */
export const queryTerms = (text: string): QueryToken[] => {
  const asked = text.slice(0, MAX_QUERY_LENGTH)
  const words = wordsOf(asked, MAX_QUERY_WORDS)
  const mixed = words.filter(({ text: word }) => !isDigits(word))
  const runs = numbersOf(asked, MAX_QUERY_WORDS).filter(
    (run) => !mixed.some((word) => word.start <= run.start && run.end <= word.end),
  )
  const tokens = [
    ...mixed.filter((word) => !runs.some((run) => isInside(word, run))).map(wordToken),
    ...runs.map(numberToken),
  ]
  return tokens.sort((a, b) => a.start - b.start).slice(0, MAX_QUERY_WORDS)
}
