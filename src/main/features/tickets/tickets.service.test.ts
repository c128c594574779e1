import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { FollowUpId, TicketId } from '#shared/kernel/ids.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

const FRIDAY = LocalDate.parse('2026-05-15')
const SATURDAY = LocalDate.parse('2026-05-16')
const call = { kind: 'call', about: 'նորոգման', dueOn: FRIDAY, dueTime: LocalTime.parse('18:00') } as const

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const newCase = (more: object = {}) =>
  expectOk(
    shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description: 'Տակացուն պոկվել է', ...more }),
  )
const anahit = () =>
  expectOk(
    shop.services.customers.create(shop.clerk.actor, {
      fullName: 'Անահիտ Սարգսյան',
      contacts: [{ kind: 'phone', raw: '091 23-45-67' }],
    }),
  )

describe('a new case', () => {
  test('needs no more than a kind and a text', () => {
    const ticket = newCase()
    expect(ticket).toMatchObject({
      number: '2026-00001',
      status: 'new',
      channel: 'counter',
      dueOn: null,
      customer: null,
    })
    expect(ticket.assignee?.name).toBe('Մարիամ')
  })

  test('takes numbers without a gap, starting again with the year of the shop', () => {
    newCase()
    // 21:00 UTC of 31 December is already next year in Yerevan.
    shop.clock.set('2027-01-01', '01:00')
    expect(newCase().number).toBe('2027-00001')
    shop.clock.set('2026-12-31', '23:00')
    expect(newCase().number).toBe('2026-00002')
  })

  test('is made once however often its draft is saved', () => {
    const id = newUuid() as TicketId
    const first = newCase({ id })
    const second = newCase({ id, description: 'երկրորդ' })
    expect(second).toEqual(first)
    expect(shop.services.tickets.count({ view: 'all', sort: 'newest' }, null)).toBe(1)
  })

  test('carries the due day of its first promise and counts for the person', () => {
    const customer = anahit()
    const ticket = newCase({ customerId: customer.id, followUp: call })
    expect(ticket).toMatchObject({ dueOn: FRIDAY, dueTime: '18:00', openFollowUpCount: 1 })
    expect(ticket.customer).toMatchObject({ name: 'Անահիտ Սարգսյան', phone: '+37491234567' })
    const person = expectOk(shop.services.customers.get(customer.id))
    expect(person).toMatchObject({ ticketCount: 1, openTicketCount: 1, lastContactAt: '2026-05-14T06:00:00.000Z' })
    const kinds = expectOk(shop.services.customers.timeline({ id: customer.id, only: 'all' })).items.map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['promise_made', 'created'])
  })

  test('of an unknown person is refused and takes no number', () => {
    const refused = shop.services.tickets.create(shop.clerk.actor, {
      kind: 'complaint',
      description: 'ա',
      customerId: newUuid() as never,
    })
    expect(refused).toEqual({ ok: false, error: { code: 'UNKNOWN_CUSTOMER' } })
    expect(newCase().number).toBe('2026-00001')
  })
})

describe('the state of a case', () => {
  test('closing asks for each open promise', () => {
    const ticket = newCase({ followUp: call })
    const refused = shop.services.tickets.changeStatus(shop.clerk.actor, { id: ticket.id, status: 'closed' })
    if (refused.ok || refused.error.code !== 'OPEN_FOLLOW_UPS') throw new Error('expected open follow-ups')
    const [followUpId] = refused.error.followUpIds
    const closed = expectOk(
      shop.services.tickets.changeStatus(shop.clerk.actor, {
        id: ticket.id,
        status: 'closed',
        settle: [{ followUpId: followUpId as FollowUpId, as: 'kept' }],
      }),
    )
    expect(closed).toMatchObject({ status: 'closed', dueOn: null, openFollowUpCount: 0 })
  })

  test('closing twice reports when it was first closed', () => {
    const { id } = newCase()
    const closed = expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id, status: 'closed' }))
    shop.clock.advance(60_000)
    expect(shop.services.tickets.changeStatus(shop.clerk.actor, { id, status: 'closed' })).toEqual({
      ok: false,
      error: { code: 'ALREADY_CLOSED', closedAt: closed.closedAt },
    })
  })

  test('back from closed is a reopening and is counted', () => {
    const customer = anahit()
    const { id } = newCase({ customerId: customer.id })
    expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id, status: 'closed' }))
    expect(expectOk(shop.services.customers.get(customer.id)).openTicketCount).toBe(0)
    expect(shop.services.tickets.changeStatus(shop.clerk.actor, { id, status: 'new' }).ok).toBe(false)
    const reopened = expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id, status: 'in_progress' }))
    expect(reopened).toMatchObject({ reopenedCount: 1, closedAt: null, resolvedAt: null })
    expect(expectOk(shop.services.customers.get(customer.id)).openTicketCount).toBe(1)
  })

  test('writing takes a new case up, and can close it in the same step', () => {
    const { id } = newCase()
    const { ticket } = expectOk(
      shop.services.tickets.write(shop.owner.actor, { id, kind: 'call', text: 'Վարպետը նայել է' }),
    )
    expect(ticket.status).toBe('in_progress')
    const closed = expectOk(
      shop.services.tickets.write(shop.owner.actor, { id, kind: 'note', text: 'Վերջ', status: 'closed' }),
    )
    expect(closed.ticket.status).toBe('closed')
    expect(closed.entry).toMatchObject({ kind: 'note', body: 'Վերջ', actor: { name: 'Արամ' } })
  })

  test('a mistyped text is corrected by an entry that keeps the old one', () => {
    const { id } = newCase()
    const { entry } = expectOk(shop.services.tickets.write(shop.owner.actor, { id, kind: 'note', text: 'սխալ' }))
    const correction = expectOk(shop.services.tickets.correct(shop.owner.actor, { eventId: entry.id, text: 'ճիշտ' }))
    expect(correction).toMatchObject({ body: 'ճիշտ', corrects: entry.id })
    const entries = expectOk(shop.services.tickets.timeline({ id })).items
    expect(entries.find((each) => each.id === entry.id)).toMatchObject({ body: 'սխալ', correctedBy: correction.id })
    expect(shop.services.tickets.correct(shop.owner.actor, { eventId: entry.id, text: 'x' })).toEqual({
      ok: false,
      error: { code: 'ALREADY_CORRECTED' },
    })
  })
})

describe('lists of cases', () => {
  test('page by key in every order without losing or doubling a row', () => {
    const days = [FRIDAY, SATURDAY, FRIDAY, null, SATURDAY, FRIDAY, null]
    const hours = [LocalTime.parse('12:00'), null, null, null, LocalTime.parse('09:00'), LocalTime.parse('12:00'), null]
    days.forEach((dueOn, index) => {
      newCase(dueOn ? { followUp: { ...call, dueOn, dueTime: hours[index] } } : {})
    })
    for (const sort of ['newest', 'oldest', 'due'] as const) {
      const all = shop.services.tickets.list({ view: 'open', sort, limit: 200 }, null).items
      const paged = []
      let cursor: string | null = null
      do {
        const page = shop.services.tickets.list({ view: 'open', sort, limit: 2, cursor }, null)
        paged.push(...page.items)
        cursor = page.nextCursor
      } while (cursor)
      expect(paged).toEqual(all)
      expect(all).toHaveLength(sort === 'due' ? 5 : 7)
    }
  })

  test('a case without any open promise is shown as such', () => {
    const silent = newCase()
    newCase({ followUp: call })
    const { items } = shop.services.tickets.list({ view: 'without_promise', sort: 'newest' }, null)
    expect(items.map(({ id }) => id)).toEqual([silent.id])
  })
})

describe('the person of a case', () => {
  test('can be attached later and takes history, promises and counters along', () => {
    const ticket = newCase({ followUp: call })
    const customer = anahit()
    const attached = expectOk(
      shop.services.tickets.setCustomer(shop.clerk.actor, { id: ticket.id, customerId: customer.id }),
    )
    expect(attached.customer?.id).toBe(customer.id)
    expect(expectOk(shop.services.customers.get(customer.id)).openTicketCount).toBe(1)
    const kinds = expectOk(shop.services.customers.timeline({ id: customer.id, only: 'all' })).items.map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['customer_changed', 'promise_made', 'created'])
    const [followUp] = expectOk(shop.services.followUps.listOfTicket(ticket.id))
    expect(followUp?.customer?.id).toBe(customer.id)
  })
})
