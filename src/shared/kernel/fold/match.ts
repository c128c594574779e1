import { type IndexClass, type IndexTerms, indexTerms, readingsOf, termsOfWord } from './index-terms.ts'
import { indexForms, type NumberRun, numbersOf } from './numbers.ts'
import { MATCH_CLASSES, type MatchClass, type Probe, type QueryToken, queryTerms } from './query-terms.ts'
import { type Word, wordsOf } from './words.ts'

/** UTF-16 offsets into the text, end excluded. */
export type Range = { readonly start: number; readonly end: number }

type Terms = { readonly [K in IndexClass]?: readonly string[] }

const MAX_HIGHLIGHTED_WORDS = 2_000

const finds = (terms: Terms, probe: Probe): boolean =>
  (terms[probe.in] ?? []).some((term) => (probe.prefix ? term.startsWith(probe.text) : term === probe.text))

const tokenMatches = (terms: Terms, token: QueryToken, classes: readonly MatchClass[]): boolean =>
  classes.some((name) => token.probes[name].some((probe) => finds(terms, probe))) ||
  (token.parts.length > 0 && token.parts.every((part) => tokenMatches(terms, part, classes)))

/** The best class in which every token is found among the terms; undefined where one is missing. */
export const matchClass = (terms: IndexTerms, tokens: readonly QueryToken[]): MatchClass | undefined => {
  if (tokens.length === 0) return undefined
  return MATCH_CLASSES.find((_, rank) => {
    const classes = MATCH_CLASSES.slice(0, rank + 1)
    return tokens.every((token) => tokenMatches(terms, token, classes))
  })
}

/** Whether and how well a text answers a query, without an index. */
export const matchText = (text: string, query: string): MatchClass | undefined =>
  matchClass(indexTerms(text), queryTerms(query))

const merged = (ranges: readonly Range[]): Range[] => {
  const result: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && range.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push({ start: range.start, end: range.end })
  }
  return result
}

/** Finds the places of a query in many texts; made once for a query. */
export type Matcher = {
  /** Whole words and numbers, in order, not overlapping. */
  all: (text: string) => Range[]
  /** The first word, or else the first number. */
  first: (text: string) => Range | undefined
}

export const createMatcher = (tokens: readonly QueryToken[]): Matcher => {
  const asked = tokens.flatMap((token) => [token, ...token.parts]).map((token) => ({ ...token, parts: [] }))
  const answers = (terms: Terms) => asked.some((token) => tokenMatches(terms, token, MATCH_CLASSES))
  const known = new Map<string, boolean>()
  const isMatch = ({ text: word }: Word): boolean => {
    const answer =
      known.get(word) ??
      readingsOf(word).some((reading) => {
        const { exact, folded, alias } = termsOfWord(reading)
        return answers({ exact: [exact], folded, alias })
      })
    known.set(word, answer)
    return answer
  }
  const isNumberMatch = ({ digits, parts }: NumberRun): boolean =>
    [digits, ...parts].some((number) => {
      const { whole, head, tail } = indexForms(number)
      return answers({ number: whole, head: head ? [head] : [], tail: tail ? [tail] : [] })
    })
  const words = (text: string) => wordsOf(text, MAX_HIGHLIGHTED_WORDS)
  const numbers = (text: string) => numbersOf(text, MAX_HIGHLIGHTED_WORDS)
  return {
    all: (text) => merged([...words(text).filter(isMatch), ...numbers(text).filter(isNumberMatch)]),
    first: (text) => words(text).find(isMatch) ?? numbers(text).find(isNumberMatch),
  }
}

/** The words and numbers of `text` to be marked for a query. */
export const matchedRanges = (text: string, query: string | readonly QueryToken[]): Range[] =>
  createMatcher(typeof query === 'string' ? queryTerms(query) : query).all(text)
