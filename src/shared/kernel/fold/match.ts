import { type IndexClass, type IndexTerms, indexTerms, readingsOf, termsOfWord } from './index-terms.ts'
import { indexForms, numbersOf } from './numbers.ts'
import { MATCH_CLASSES, type MatchClass, type Probe, type QueryToken, queryTerms } from './query-terms.ts'
import { wordsOf } from './words.ts'

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

/** The words and numbers of `text` to be marked for a query: whole words, in order, not overlapping. */
export const matchedRanges = (text: string, query: string | readonly QueryToken[]): Range[] => {
  const tokens = typeof query === 'string' ? queryTerms(query) : query
  const asked = tokens.flatMap((token) => [token, ...token.parts])
  const answers = (terms: Terms) => asked.some((token) => tokenMatches(terms, { ...token, parts: [] }, MATCH_CLASSES))
  const words = wordsOf(text, MAX_HIGHLIGHTED_WORDS).filter(({ text: word }) =>
    readingsOf(word).some((reading) => {
      const { exact, folded, alias } = termsOfWord(reading)
      return answers({ exact: [exact], folded, alias })
    }),
  )
  const numbers = numbersOf(text, MAX_HIGHLIGHTED_WORDS).filter(({ digits, parts }) =>
    [digits, ...parts].some((number) => {
      const { whole, head, tail } = indexForms(number)
      return answers({ number: whole, head: head ? [head] : [], tail: tail ? [tail] : [] })
    }),
  )
  return merged([...words, ...numbers])
}
