import { readFileSync } from 'node:fs'

/** A query, a text, and whether the one must find the other. Class `layout` may match as a keyboard slip only. */
export type SearchPair = { query: string; text: string; must: boolean; kind: string }

const unescaped = (cell: string): string =>
  cell.replace(/\\u([0-9A-Fa-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Parses a table of pairs: tab-separated, with a header; `\uXXXX` in a cell stands for an invisible character. */
export const parseSearchPairs = (table: string): SearchPair[] =>
  table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [query = '', text = '', must = '', kind = ''] = line.split('\t').map(unescaped)
      return { query, text, must: must === '1', kind }
    })

export const ownSearchPairs = (): SearchPair[] =>
  parseSearchPairs(readFileSync(new URL('../fixtures/fold-pairs.tsv', import.meta.url), 'utf8'))
