/** No list that a screen asks for may read a whole table: it would be quick in the test and slow in the third year. */
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCases } from '#main/features/exporting/cases.repo.ts'
import { openForReading } from '#main/platform/db/open.ts'
import { createStatementCache, type StatementCache } from '#main/platform/db/read-db.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

const LARGE = [
  'ticket',
  'customer',
  'contact',
  'ticket_event',
  'follow_up',
  'compensation',
  'store_credit_entry',
  'change_log',
]

let shop: TestShop
let handle: Database
let prepare: StatementCache
beforeAll(() => {
  shop = openTestShop()
  handle = openForReading(shop.path)
  prepare = createStatementCache(handle)
})
afterAll(() => {
  handle.close()
  shop.close()
})

/** What the planner says of each statement that `work` runs. */
const plansOf = (work: () => unknown, of = shop): string[] => {
  const texts = of.recordSql(work)
  return texts
    .filter((text) => /^\s*(with|select)/i.test(text))
    .flatMap((text) => {
      const parameters = Array.from({ length: (text.match(/\?/g) ?? []).length }, () => 1)
      return (prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[]).map(
        ({ detail }) => detail,
      )
    })
}

/** Indexes over every row of their table: reading one from end to end is reading the table. */
const WHOLE =
  /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (ticket_by_(?:reason|kind|channel|number_sequence)|\w+_of_\w+|sqlite_autoindex_\w+))?$/

/** Whole-table reads; an index that holds only the open or dated rows is small by nature. */
const tableScans = (plans: readonly string[]): string[] =>
  plans.filter((detail) => LARGE.includes(WHOLE.exec(detail)?.[1] ?? ''))

const filters: Partial<TicketFilter>[] = [
  { view: 'open' },
  { view: 'mine' },
  { view: 'late' },
  { view: 'late', sort: 'due' },
  { view: 'without_promise' },
  { view: 'untouched' },
  { view: 'open', status: 'waiting_repair' },
  { view: 'all', kind: 'praise' },
  { view: 'all', channel: 'review' },
  { view: 'open', sort: 'due' },
  { view: 'all', createdFrom: LocalDate.parse('2025-03-01'), createdTo: LocalDate.parse('2025-03-31') },
]

test('a page of an export begins where the one before it ended, not at the beginning of the period', () => {
  const since = Instant.parse('2025-01-01T00:00:00.000Z')
  const filter = { since, before: null, today: LocalDate.parse('2025-03-01'), untouchedSince: since }
  const page = { limit: 10, withUuid: false }
  const lowerBounds = (last: { created_at: string; id: number } | undefined): number =>
    shop
      .recordSql(() => listCases(shop.door.read, filter, last, page))
      .join()
      .match(/"created_at"\)? ?(?:>|, "ticket"."id"\) >)/g)?.length ?? 0

  // Of two the planner takes the first, and each page reads all pages before it once more.
  expect(lowerBounds(undefined)).toBe(1)
  expect(lowerBounds({ created_at: since, id: 7 })).toBe(1)
})

describe('cases', () => {
  test.each(filters)('list and count of %j', (filter) => {
    const full = { view: 'open', sort: 'newest', ...filter } as const
    const { tickets } = shop.services
    expect(tableScans(plansOf(() => tickets.list(full, 1)))).toEqual([])
    expect(tableScans(plansOf(() => tickets.count(full, 1)))).toEqual([])
  })

  test('one case with its history, promises and money', () => {
    const { id } = expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description: 'ա' }))
    const plans = plansOf(() => {
      shop.services.tickets.get(id)
      shop.services.tickets.timeline({ id })
      shop.services.followUps.listOfTicket(id)
      shop.services.compensations.listOfTicket(id)
    })
    expect(plans.length).toBeGreaterThan(4)
    expect(tableScans(plans)).toEqual([])
  })
})

test('the board, the open promises and the count of late ones', () => {
  const plans = plansOf(() => {
    shop.services.followUps.board(null)
    shop.services.followUps.listOpen({ to: LocalDate.parse('2026-05-14') })
    shop.services.followUps.lateCount()
    shop.services.followUps.day(LocalDate.parse('2026-05-14'))
  })
  expect(plans.length).toBeGreaterThan(4)
  expect(tableScans(plans)).toEqual([])
})

test('a person with history, credit and promises', () => {
  const { id } = expectOk(shop.services.customers.create(shop.clerk.actor, { fullName: 'Ա' }))
  const plans = plansOf(() => {
    shop.services.customers.get(id)
    shop.services.customers.timeline({ id, only: 'all' })
    shop.services.customers.timeline({ id, only: 'money' })
    shop.services.credit.list({ customerId: id })
    shop.services.customers.list({ sort: 'name' })
    shop.services.customers.list({ sort: 'newest' })
  })
  expect(tableScans(plans)).toEqual([])
})

test('a search, what it shows, and what a save indexes', () => {
  // A shop of its own: only what is prepared for the first time is recorded.
  const fresh = openTestShop()
  const { search, customers, tickets } = fresh.services
  const { actor } = fresh.clerk
  const plans = plansOf(() => {
    const { id } = expectOk(
      customers.create(actor, { fullName: 'Անահիտ', contacts: [{ kind: 'phone', raw: '091234567' }] }),
    )
    expectOk(tickets.create(actor, { kind: 'complaint', description: 'սառնարան', customerId: id }))
    for (const text of ['ա', 'Anahit սառն', '4567', '2026-1', 'sarnaranner', 'j,vty']) search.search({ text })
  }, fresh)
  fresh.close()
  expect(plans.length).toBeGreaterThan(30)
  expect(tableScans(plans)).toEqual([])
})

test('the planted scan is seen', () => {
  expect(tableScans(['SCAN ticket', 'SEARCH customer USING INDEX x'])).toEqual(['SCAN ticket'])
  expect(tableScans(['SCAN ticket USING INDEX ticket_by_reason', 'SCAN ticket USING INDEX ticket_open'])).toHaveLength(
    1,
  )
  const [first] = (
    prepare('EXPLAIN QUERY PLAN SELECT * FROM ticket WHERE product = 1').all() as { detail: string }[]
  ).map(({ detail }) => detail)
  expect(tableScans([first ?? ''])).toHaveLength(1)
})
