import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sql } from '#main/platform/db/query.ts'
import { updateRow } from '#main/platform/db/row-writer.ts'
import type { CustomerPatch } from '#shared/customers/customers.schema.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { PositiveAmount } from '#shared/kernel/money.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'
import { createSearchService } from './search.service.ts'

const WORDS = [
  'Հայկ',
  'Սարգսյան',
  'Саркисян',
  'Hayk',
  'սառնարան',
  'կոշիկներ',
  'чек',
  '091 23-45-67',
  '12 500',
  'Երևան',
  '412',
]
const QUERIES = [...WORDS, 'ս', 'Hay', '4567', 'կոշիկներով', 'hajk', 'Հայկ սառնարան', '12500', '1', '2026-2', 'ջօղ']

const somewhere = fc.nat({ max: 30 })
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

/** `at` picks a record, `text` is what is written. */
type Edit = (shop: TestShop, at: number, text: string) => unknown

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(all.length, 1)]
const customerAt = ({ services }: TestShop, at: number) => pick(services.customers.list({ sort: 'newest' }).items, at)
const ticketAt = ({ services }: TestShop, at: number) =>
  pick(services.tickets.list({ view: 'all', sort: 'newest' }, null).items, at)

const update = (shop: TestShop, at: number, patch: CustomerPatch) => {
  const { customers } = shop.services
  const id = customerAt(shop, at)?.id
  const whole = id && customers.get(id)
  if (whole?.ok) customers.update(shop.owner.actor, { id: whole.value.id, version: whole.value.version, patch })
}

const EDITS: Readonly<Record<string, Edit>> = {
  customer: ({ services, owner }, _, fullName) =>
    expectOk(services.customers.create(owner.actor, { fullName, contacts: [{ kind: 'phone', raw: '093 112233' }] })),
  ticket: (shop, at, description) => {
    const customerId = customerAt(shop, at)?.id ?? null
    expectOk(shop.services.tickets.create(shop.owner.actor, { kind: 'complaint', description, customerId }))
  },
  rename: (shop, at, fullName) => update(shop, at, { fullName }),
  contacts: (shop, at, note) =>
    update(shop, at, { note, contacts: at % 2 ? [] : [{ kind: 'email', raw: 'anna@mail.am' }] }),
  attach: (shop, at) => {
    const ticket = ticketAt(shop, at)
    const customerId = at % 3 ? (customerAt(shop, at)?.id ?? null) : null
    if (ticket) shop.services.tickets.setCustomer(shop.owner.actor, { id: ticket.id, customerId })
  },
  note: (shop, at, text) => {
    const ticket = ticketAt(shop, at)
    if (ticket) expectOk(shop.services.tickets.write(shop.owner.actor, { id: ticket.id, kind: 'note', text }))
  },
  correct: (shop, at, text) => {
    const ticket = ticketAt(shop, at)
    const entries = ticket ? expectOk(shop.services.tickets.timeline({ id: ticket.id })).items : []
    const written = entries.find(({ kind }) => kind === 'note')
    if (written) shop.services.timeline.correct(shop.owner.actor, { eventId: written.id, text })
  },
  promise: (shop, at, about) => {
    const ticketId = ticketAt(shop, at)?.id
    const dueOn = LocalDate.parse('2026-06-01')
    if (ticketId) expectOk(shop.services.followUps.create(shop.owner.actor, { ticketId, kind: 'call', about, dueOn }))
  },
  bin: ({ door, owner }, at) => {
    const row = pick(door.read.all(sql.selectFrom('ticket').select(['id', 'deleted_at'])), at)
    const deleted_at = row?.deleted_at ? null : '2026-05-14T06:00:00.000Z'
    if (row) door.write(owner.actor, (trx) => updateRow(trx, 'ticket', row.id, { deleted_at }))
  },
  refund: (shop, at, productName) => {
    const ticketId = ticketAt(shop, at)?.id
    const amount = PositiveAmount.parse(100)
    const money = { kind: 'refund', method: 'cash', amount, productName } as const
    if (ticketId) expectOk(shop.services.compensations.create(shop.owner.actor, { ticketId, ...money }))
  },
}

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.values(EDITS)), somewhere, phrase), {
  minLength: 5,
  maxLength: 30,
})

const answers = (shop: TestShop) => QUERIES.map((text) => [text, shop.services.search.search({ text })])

describe('the index', () => {
  test('that was kept up to date through any edits answers as one made anew', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const shop = openTestShop()
        try {
          for (const [edit, at, text] of list) edit(shop, at, text)
          const kept = answers(shop)
          expect(shop.services.search.verify()).toMatchObject({ missing: 0, stale: 0, extra: 0 })
          shop.services.search.rebuild(shop.owner.actor)
          expect(answers(shop)).toEqual(kept)
        } finally {
          shop.close()
        }
      }),
      { numRuns: 20 },
    )
  })

  test('that was left half-filled is completed, also after saves in between', () => {
    const shop = openTestShop()
    try {
      const create = (description: string) =>
        expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description }))
      for (let n = 0; n < 12; n++) create(`սառնարան ${n}`)
      const { search } = shop.services
      shop.door.write(shop.owner.actor, (trx) => trx.runRaw('UPDATE search_state SET version = 0'))
      const fresh = createSearchService({ door: shop.door })
      fresh.prepare(shop.owner.actor)
      expect(fresh.isReady()).toBe(false)
      const filling = fresh.fill(shop.owner.actor, 5)
      for (let step = 0; step < 3; step++) filling.next()
      create('սառնարան 12')
      expect(fresh.isReady()).toBe(false)
      for (const _ of fresh.fill(shop.owner.actor, 5));
      expect(fresh.isReady()).toBe(true)
      expect(search.search({ text: 'սառնարան' }).hits).toHaveLength(13)
      expect(search.verify()).toEqual({ records: 13, missing: 0, stale: 0, extra: 0 })
    } finally {
      shop.close()
    }
  })

  test('that does not say what the records say is noticed', () => {
    const shop = openTestShop()
    try {
      for (const description of ['մեկ', 'երկու', 'երեք'])
        expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description }))
      shop.door.write(shop.owner.actor, (trx) => {
        trx.runRaw("UPDATE ticket SET description = 'չորս' WHERE id = 1")
        trx.runRaw('DELETE FROM search_ticket WHERE rowid = 2')
        trx.runRaw('UPDATE ticket SET deleted_at = created_at WHERE id = 3')
      })
      expect(shop.services.search.verify()).toEqual({ records: 2, missing: 1, stale: 1, extra: 1 })
      expect(shop.services.search.rebuild(shop.owner.actor)).toBe(2)
      expect(shop.services.search.verify()).toEqual({ records: 2, missing: 0, stale: 0, extra: 0 })
    } finally {
      shop.close()
    }
  })
})
