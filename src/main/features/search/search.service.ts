import type { Actor, Door } from '#main/platform/db/door.ts'
import { layoutVariants } from '#shared/kernel/fold/layouts.ts'
import { type MatchClass, type QueryToken, queryTerms } from '#shared/kernel/fold/query-terms.ts'
import { PAGE_SIZE } from '#shared/kernel/page.ts'
import { SearchClass, type SearchResult } from '#shared/search/search.schema.ts'
import { indexChanges } from './search.changes.ts'
import type { SearchKind } from './search.documents.ts'
import { type Placed, toHits } from './search.hits.ts'
import {
  countIndexed,
  fillNext,
  findIndexState,
  INDEX_VERSION,
  KINDS,
  mergeSome,
  recreateIndex,
} from './search.index.ts'
import { findTicketsByNumber } from './search.numbers.ts'
import { type Found, findIds } from './search.query.ts'
import { type IndexReport, verifyIndex } from './search.verify.ts'

const RANK = SearchClass.options

/** A slip is believed only where it says a word: not a name known otherwise, not a stem. */
const SLIP_CLASSES: readonly MatchClass[] = ['exact', 'folded']

type Question = { text: string; limit?: number; only?: SearchKind }
type Finding = { tokens: readonly QueryToken[]; placed: readonly Placed[] }

/** People before cases within a class; neither takes more than half the page from the other. */
const place = (customers: readonly Found[], tickets: readonly Found[], limit: number): Placed[] => {
  const half = Math.ceil(limit / 2)
  const people = customers.slice(0, Math.max(half, limit - tickets.length))
  const placed = [
    ...people.map((found): Placed => ({ kind: 'customer', ...found })),
    ...tickets.slice(0, limit - people.length).map((found): Placed => ({ kind: 'ticket', ...found })),
  ]
  return placed.sort((a, b) => RANK.indexOf(a.class) - RANK.indexOf(b.class))
}

export const createSearchService = ({ door }: { door: Door }) => {
  const { read } = door
  let current = false
  const isCurrent = (): boolean => {
    current ||= findIndexState(read)?.version === INDEX_VERSION
    return current
  }

  // In the transaction of the save: after a crash the index is never behind or ahead of the records.
  door.beforeCommit((trx, changes) => {
    if (isCurrent()) indexChanges(trx, changes)
  })

  const find = ({ text, limit = PAGE_SIZE, only }: Question, among?: readonly MatchClass[]): Finding => {
    const tokens = queryTerms(text)
    if (tokens.length === 0 || !isCurrent()) return { tokens, placed: [] }
    const found = (kind: SearchKind): Found[] =>
      only === undefined || only === kind ? findIds(read, kind, tokens, limit, among) : []
    const named = only === 'customer' ? [] : findTicketsByNumber(read, text, limit)
    const known = new Set(named.map(({ id }) => id))
    const tickets = found('ticket').filter(({ id }) => !known.has(id))
    const others = place(found('customer'), tickets, limit)
    const numbered = named.map((each): Placed => ({ kind: 'ticket', ...each }))
    return { tokens, placed: [...numbered, ...others].slice(0, limit) }
  }

  /** Fills what is missing, `size` ids in one transaction; yields after each, so that the till gets its turn. */
  function* fill(actor: Actor, size = 200): Generator<{ kind: SearchKind; next: number | null }> {
    for (const kind of KINDS) {
      let next = findIndexState(read)?.next[kind] ?? null
      while (next !== null) {
        const from: number = next
        next = door.write(actor, (trx) => fillNext(trx, kind, from, size))
        yield { kind, next }
      }
    }
  }

  return {
    fill,

    /** A slip of the keyboard layout is looked for only where nothing else is found. */
    search: (question: Question): SearchResult => {
      const found = find(question)
      if (found.placed.length > 0) return { hits: toHits(read, found.placed, found.tokens), suggestions: [] }
      const meant = layoutVariants(question.text)
        .map((variant) => ({ variant, ...find({ ...question, text: variant }, SLIP_CLASSES) }))
        .filter(({ placed }) => placed.length > 0)
      const [first] = meant
      const slips = first?.placed.map((each): Placed => ({ ...each, class: 'layout' })) ?? []
      return { hits: toHits(read, slips, first?.tokens ?? []), suggestions: meant.map(({ variant }) => variant) }
    },

    /** Whether there is an index of this version with every record in it. */
    isReady: (): boolean => {
      const state = findIndexState(read)
      return state?.version === INDEX_VERSION && KINDS.every((kind) => state.next[kind] === null)
    },

    /** Makes an index where there is none or an older one; `fill` then completes it, also one left unfinished. */
    prepare: (actor: Actor): void => {
      if (!isCurrent()) door.write(actor, recreateIndex)
    },

    /** An empty index in the place of the one there is; `fill` completes it. */
    recreate: (actor: Actor): void => door.write(actor, recreateIndex),

    /** Drops the index and fills it again from the records. Returns how many are in it. */
    rebuild: (actor: Actor): number => {
      door.write(actor, recreateIndex)
      for (const _ of fill(actor, 2_000));
      return countIndexed(read)
    },

    /** Joins some of the index's segments while nobody waits; false when nothing is left to join. */
    merge: (actor: Actor): boolean => door.write(actor, mergeSome),

    verify: (): IndexReport => verifyIndex(read),
  }
}

export type SearchService = ReturnType<typeof createSearchService>
