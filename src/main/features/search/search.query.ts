/** Asks the index for ids: the best class first, within a class the newest first, and never more work than a page needs. */
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { MATCH_CLASSES, type MatchClass, type QueryToken } from '#shared/kernel/fold/query-terms.ts'
import type { SearchKind } from './search.documents.ts'
import { bucketOf, bucketWord, probeText } from './search.terms.ts'

export type Found = { id: number; class: MatchClass }

const either = (parts: readonly string[]): string | undefined => {
  const some = [...new Set(parts)]
  return some.length > 0 ? `(${some.join(' OR ')})` : undefined
}

const all = (parts: readonly (string | undefined)[]): string | undefined => {
  const needed = parts.filter((part) => part !== undefined)
  return needed.length > 0 && needed.length === parts.length ? `(${needed.join(' AND ')})` : undefined
}

/** Undefined where a token can't match in these classes at all. */
const tokenText = (token: QueryToken, classes: readonly MatchClass[]): string | undefined => {
  const parts = token.parts.length > 0 ? all(token.parts.map((part) => tokenText(part, classes))) : undefined
  const probes = classes.flatMap((name) => token.probes[name].map(probeText))
  return either(parts === undefined ? probes : [...probes, parts])
}

const FIND: Readonly<Record<SearchKind, string>> = {
  customer: 'SELECT rowid AS id FROM search_customer WHERE search_customer MATCH ? ORDER BY rowid DESC LIMIT ?',
  ticket: 'SELECT rowid AS id FROM search_ticket WHERE search_ticket MATCH ? ORDER BY rowid DESC LIMIT ?',
}

const NEWEST_BUCKETS = 2

const newestBuckets = (read: ReadDb, kind: SearchKind): string | undefined => {
  const [newest] = read.allRaw<{ id: number | null }>(`SELECT max(id) AS id FROM search_${kind}_indexed`)
  const last = bucketOf(newest?.id ?? 0)
  if (last < NEWEST_BUCKETS) return undefined
  return either(Array.from({ length: NEWEST_BUCKETS }, (_, back) => `"${bucketWord(last - back)}"`))
}

/**
 * One word streams from its prefix index, newest first, however common it is. Two common words may have to be followed a long
 * way until they meet, so the newest records are asked first and all of them only when the page is not full by then.
 */
const askIndex = (read: ReadDb, kind: SearchKind, question: string, words: number, limit: number): number[] => {
  const ask = (text: string) => read.allRaw<{ id: number }>(FIND[kind], text, limit).map(({ id }) => id)
  const buckets = words > 1 ? newestBuckets(read, kind) : undefined
  if (buckets === undefined) return ask(question)
  const newest = ask(`${buckets} AND ${question}`)
  return newest.length >= limit ? newest : ask(question)
}

/** At most `limit` records, best class first, newest first within a class. */
export const findIds = (read: ReadDb, kind: SearchKind, tokens: readonly QueryToken[], limit: number): Found[] => {
  const found = new Map<number, MatchClass>()
  for (const [rank, name] of MATCH_CLASSES.entries()) {
    if (found.size >= limit) break
    // What a single word finds in earlier classes is all here already: its page was not full.
    const classes = tokens.length === 1 ? [name] : MATCH_CLASSES.slice(0, rank + 1)
    const question = all(tokens.map((token) => tokenText(token, classes)))
    if (question === undefined || (rank > 0 && tokens.every((token) => token.probes[name].length === 0))) continue
    for (const id of askIndex(read, kind, question, tokens.length, limit + found.size))
      if (!found.has(id) && found.size < limit) found.set(id, name)
  }
  return [...found].map(([id, matched]) => ({ id, class: matched }))
}
