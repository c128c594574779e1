/** Turns found rows into what is shown: a title and the place where the words stand. */

import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { createMatcher, type Matcher } from '#shared/kernel/fold/highlight.ts'
import type { QueryToken } from '#shared/kernel/fold/query-terms.ts'
import type { CustomerId, TicketId } from '#shared/kernel/ids.ts'
import { firstWords } from '#shared/kernel/text.ts'
import type { SearchClass, SearchHit } from '#shared/search/search.schema.ts'
import { listDocuments, type SearchDocument, type SearchKind } from './search.documents.ts'
import { rowsFor } from './search.rows.ts'

export type Placed = { kind: SearchKind; id: number; class: SearchClass }

const TITLE_LENGTH = 80
const SNIPPET_LENGTH = 160
const LEAD = 40

/** A stretch of the text around its first marked word, on one line, cut between words. */
export const excerpt = (text: string, from: number): string => {
  const line = text.replace(/\s/gu, ' ')
  if (from <= LEAD) return firstWords(line, SNIPPET_LENGTH)
  const space = line.indexOf(' ', from - LEAD)
  const start = space >= 0 && space < from ? space + 1 : from
  return `…${firstWords(line.slice(start).toWellFormed(), SNIPPET_LENGTH)}`
}

type Brief = Pick<SearchDocument, 'id' | 'uuid' | 'number' | 'title' | 'fields'>

const ticketBriefs = rowsFor((among) =>
  sql
    .selectFrom('ticket')
    .leftJoin('customer', 'customer.id', 'ticket.customer_id')
    .select(['ticket.id', 'ticket.uuid', 'ticket.number', 'ticket.description', 'ticket.product'])
    .select(['customer.full_name', 'customer.company'])
    .where('ticket.id', 'in', among),
)

const customerBriefs = rowsFor((among) =>
  sql
    .selectFrom('customer')
    .leftJoin('contact', (join) => join.onRef('contact.customer_id', '=', 'customer.id').on('contact.position', '=', 0))
    .select(['customer.id', 'customer.uuid', 'customer.full_name', 'customer.company', 'contact.raw'])
    .where('customer.id', 'in', among),
)

/** What most hits are shown by; only a hit that is found elsewhere costs the reading of its whole document. */
const listBriefs: Record<SearchKind, (read: ReadDb, ids: readonly number[]) => Brief[]> = {
  ticket: (read, ids) =>
    ticketBriefs(read, ids).map(({ id, uuid, number, description, product, full_name, company }) => ({
      id,
      uuid: blobToUuid(uuid),
      number,
      title: description,
      fields: [description, product, (full_name || company) ?? ''],
    })),
  customer: (read, ids) =>
    customerBriefs(read, ids).map(({ id, uuid, full_name, company, raw }) => ({
      id,
      uuid: blobToUuid(uuid),
      number: null,
      title: full_name || company,
      fields: [full_name, company, raw ?? ''],
    })),
}

/** The first field with a word that was asked for; the title is not repeated while its beginning shows the word. */
const placeIn = ({ title, fields }: Pick<Brief, 'title' | 'fields'>, matcher: Matcher): string | undefined => {
  for (const text of fields) {
    const first = matcher.first(text)
    if (!first) continue
    const shownByTitle = text === title && first.end <= TITLE_LENGTH
    return shownByTitle
      ? firstWords(fields.find((other) => other !== '' && other !== title) ?? '', SNIPPET_LENGTH)
      : excerpt(text, first.start)
  }
  return undefined
}

/** One hit as far as its brief shows it; `snippet` is missing where the words stand elsewhere in the record. */
type Shown = { placed: Placed; brief: Brief; snippet: string | undefined }

const toHit = ({ placed, brief, snippet }: Shown): SearchHit => {
  const shown = {
    title: firstWords(brief.title || brief.fields.join(' '), TITLE_LENGTH),
    snippet: snippet ?? firstWords(brief.fields.slice(1).join(' '), SNIPPET_LENGTH),
    class: placed.class,
  }
  return placed.kind === 'customer'
    ? { kind: 'customer', id: brief.uuid as CustomerId, number: null, ...shown }
    : { kind: 'ticket', id: brief.uuid as TicketId, number: brief.number ?? '', ...shown }
}

const byId = <Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> =>
  new Map(rows.map((row) => [row.id, row]))

const hitsOfKind = (read: ReadDb, kind: SearchKind, placed: readonly Placed[], matcher: Matcher): Shown[] => {
  const briefs = byId(
    placed.length > 0
      ? listBriefs[kind](
          read,
          placed.map(({ id }) => id),
        )
      : [],
  )
  const shown = placed.flatMap((each): Shown[] => {
    const brief = briefs.get(each.id)
    return brief ? [{ placed: each, brief, snippet: placeIn(brief, matcher) }] : []
  })
  const elsewhere = shown.filter(({ snippet }) => snippet === undefined).map(({ placed: { id } }) => id)
  const whole = byId(elsewhere.length > 0 ? listDocuments[kind](read, elsewhere) : [])
  return shown.map((each) => {
    const document = whole.get(each.placed.id)
    return document ? { ...each, snippet: placeIn(document, matcher) } : each
  })
}

/** The hits in the order of `placed`. */
export const toHits = (read: ReadDb, placed: readonly Placed[], tokens: readonly QueryToken[]): SearchHit[] => {
  const matcher = createMatcher(tokens)
  const ofKind = (kind: SearchKind) =>
    hitsOfKind(
      read,
      kind,
      placed.filter((each) => each.kind === kind),
      matcher,
    )
  const hits = new Map([...ofKind('customer'), ...ofKind('ticket')].map((each) => [each.placed, toHit(each)]))
  return placed.flatMap((each) => hits.get(each) ?? [])
}
