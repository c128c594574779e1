/** Turns found rows into what is shown: a title and the place where the words stand. */

import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { createMatcher, type Matcher } from '#shared/kernel/fold/match.ts'
import type { QueryToken } from '#shared/kernel/fold/query-terms.ts'
import type { CustomerId, TicketId } from '#shared/kernel/ids.ts'
import { firstWords } from '#shared/kernel/text.ts'
import type { SearchClass, SearchHit } from '#shared/search/search.schema.ts'
import { findDocument, type SearchDocument, type SearchKind } from './search.documents.ts'

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

/** What most hits are shown by; only a hit that is found elsewhere costs the reading of its whole document. */
const listBriefs: Record<SearchKind, (read: ReadDb, ids: readonly number[]) => Brief[]> = {
  ticket: (read, ids) =>
    read
      .all(
        sql
          .selectFrom('ticket')
          .leftJoin('customer', 'customer.id', 'ticket.customer_id')
          .select(['ticket.id', 'ticket.uuid', 'ticket.number', 'ticket.description', 'ticket.product'])
          .select(['customer.full_name', 'customer.company'])
          .where('ticket.id', 'in', ids),
      )
      .map(({ id, uuid, number, description, product, full_name, company }) => ({
        id,
        uuid: blobToUuid(uuid),
        number,
        title: description,
        fields: [description, product, (full_name || company) ?? ''],
      })),
  customer: (read, ids) =>
    read
      .all(
        sql
          .selectFrom('customer')
          .leftJoin('contact', (join) =>
            join.onRef('contact.customer_id', '=', 'customer.id').on('contact.position', '=', 0),
          )
          .select(['customer.id', 'customer.uuid', 'customer.full_name', 'customer.company', 'contact.raw'])
          .where('customer.id', 'in', ids),
      )
      .map(({ id, uuid, full_name, company, raw }) => ({
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

const toHit = (read: ReadDb, placed: Placed, brief: Brief, matcher: Matcher): SearchHit => {
  const elsewhere = () => {
    const document = findDocument(read, placed.kind, placed.id)
    return (document && placeIn(document, matcher)) ?? firstWords(brief.fields.slice(1).join(' '), SNIPPET_LENGTH)
  }
  const shown = {
    title: firstWords(brief.title || brief.fields.join(' '), TITLE_LENGTH),
    snippet: placeIn(brief, matcher) ?? elsewhere(),
    class: placed.class,
  }
  return placed.kind === 'customer'
    ? { kind: 'customer', id: brief.uuid as CustomerId, number: null, ...shown }
    : { kind: 'ticket', id: brief.uuid as TicketId, number: brief.number ?? '', ...shown }
}

/** The hits in the order of `placed`. */
export const toHits = (read: ReadDb, placed: readonly Placed[], tokens: readonly QueryToken[]): SearchHit[] => {
  const matcher = createMatcher(tokens)
  const briefsOf = (kind: SearchKind) => {
    const ids = placed.filter((each) => each.kind === kind).map(({ id }) => id)
    return new Map(ids.length > 0 ? listBriefs[kind](read, ids).map((brief) => [brief.id, brief]) : [])
  }
  const briefs = { customer: briefsOf('customer'), ticket: briefsOf('ticket') }
  return placed.flatMap((each) => {
    const brief = briefs[each.kind].get(each.id)
    return brief ? toHit(read, each, brief, matcher) : []
  })
}
