import { type IndexClass, type IndexTerms, indexTerms } from './index-terms.ts'
import { MATCH_CLASSES, type MatchClass, type Probe, type QueryToken, queryTerms } from './query-terms.ts'

const finds = (terms: { readonly [K in IndexClass]: readonly string[] }, probe: Probe): boolean =>
  terms[probe.in].some((term) => (probe.prefix ? term.startsWith(probe.text) : term === probe.text))

const tokenMatches = (terms: IndexTerms, token: QueryToken, classes: readonly MatchClass[]): boolean =>
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
