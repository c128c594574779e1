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

/** Whether looking at this class as well can find more than the classes before it. */
const adds = (token: QueryToken, name: MatchClass): boolean =>
  token.probes[name].length > 0 || token.parts.some((part) => adds(part, name))

const isOneWord = (tokens: readonly QueryToken[]): boolean => tokens.length === 1 && tokens[0]?.parts.length === 0

/**
 * At most `limit` records, best class first, newest first within a class; only these classes are looked at.
 *
 * One word streams from its prefix index, newest first, however common it is. Two common words may have to be followed a long
 * way until they meet, so the newest records are asked first, and all of them only when the page is not full by then.
 */
export const findIds = (
  read: ReadDb,
  kind: SearchKind,
  tokens: readonly QueryToken[],
  limit: number,
  among: readonly MatchClass[] = MATCH_CLASSES,
): Found[] => {
  const found = new Map<number, MatchClass>()
  const single = isOneWord(tokens)
  let newest = single ? undefined : newestBuckets(read, kind)
  const ask = (question: string): number[] =>
    read.allRaw<{ id: number }>(FIND[kind], question, limit + found.size).map(({ id }) => id)

  for (const [rank, name] of among.entries()) {
    if (found.size >= limit) break
    if (rank > 0 && !tokens.some((token) => adds(token, name))) continue
    // What a single word finds in earlier classes is all here already: its page was not full.
    const classes = single ? [name] : among.slice(0, rank + 1)
    const question = all(tokens.map((token) => tokenText(token, classes)))
    if (question === undefined) continue
    const recent = newest === undefined ? [] : ask(`${newest} AND ${question}`)
    const enough = newest !== undefined && recent.length >= limit + found.size
    for (const id of enough ? recent : ask(question)) if (found.size < limit && !found.has(id)) found.set(id, name)
    // Where the newest did not fill the page, they will not fill it with the less exact matches that come next either.
    if (!enough) newest = undefined
  }
  return [...found].map(([id, matched]) => ({ id, class: matched }))
}
