import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { CompensationId, CustomerId, TicketId } from '#shared/kernel/ids.ts'
import { Amount, fromMajor } from '#shared/kernel/money.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

const dram = (amount: number) => fromMajor(amount, 'AMD')

let shop: TestShop
let customerId: CustomerId
let ticketId: TicketId
beforeEach(() => {
  shop = openTestShop()
  customerId = expectOk(shop.services.customers.create(shop.clerk.actor, { fullName: 'Անահիտ' })).id
  ticketId = expectOk(
    shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description: 'պոկվել է', customerId }),
  ).id
})
afterEach(() => shop.close())

const refund = (more: object = {}) =>
  expectOk(
    shop.services.compensations.create(shop.clerk.actor, {
      ticketId,
      kind: 'refund',
      method: 'cash',
      amount: dram(32_000),
      ...more,
    }),
  )
const credit = (amount: number) => refund({ kind: 'store_credit', method: 'store_credit', amount: dram(amount) })
const balance = () => expectOk(shop.services.customers.get(customerId)).storeCredit

describe('the ledger', () => {
  test('an entry gets the shop’s own number and is told in the case', () => {
    const entry = refund()
    expect(entry).toMatchObject({ number: 'Վ26-0001', amount: 3_200_000, bookedOn: '2026-05-14', vatAmount: null })
    const [event] = expectOk(shop.services.tickets.timeline({ id: ticketId })).items
    expect(event).toMatchObject({ kind: 'compensation_added', details: { amount: 3_200_000, number: 'Վ26-0001' } })
  })

  test('under value-added tax the tax is rounded per entry and the sums are sums of rounded rows', () => {
    shop.services.settings.update(shop.owner.actor, { taxRegime: 'vat', vatRate: '20' })
    for (let index = 0; index < 3; index += 1) refund({ amount: Amount.parse(1_001) })
    const { total } = shop.services.compensations.totals({})
    expect(total).toEqual({ amount: 3_003, vatAmount: 3 * 167, count: 3 })
  })

  test('a reversal is a new entry today and takes the old one off the sums', () => {
    const entry = refund()
    shop.clock.set('2026-06-02', '12:00')
    const reversal = expectOk(
      shop.services.compensations.reverse(shop.clerk.actor, { id: entry.id, note: 'սխալ գումար' }),
    )
    expect(reversal).toMatchObject({ amount: -3_200_000, bookedOn: '2026-06-02', reverses: { number: entry.number } })
    expect(shop.services.compensations.totals({}).total.amount).toBe(0)
    expect(shop.services.compensations.totals({ to: '2026-05-31' as never }).total.amount).toBe(3_200_000)
    expect(shop.services.compensations.reverse(shop.clerk.actor, { id: entry.id })).toEqual({
      ok: false,
      error: { code: 'ALREADY_REVERSED' },
    })
    expect(shop.services.compensations.reverse(shop.clerk.actor, { id: reversal.id })).toEqual({
      ok: false,
      error: { code: 'IS_REVERSAL' },
    })
  })

  test('the same id twice is one entry', () => {
    const id = newUuid() as CompensationId
    expect(refund({ id })).toEqual(refund({ id, amount: dram(1) }))
    expect(shop.services.compensations.list({}).items).toHaveLength(1)
  })

  test('the currency is fixed once an amount stands', () => {
    expect(shop.services.settings.update(shop.owner.actor, { currency: 'EUR' }).ok).toBe(true)
    shop.services.settings.update(shop.owner.actor, { currency: 'AMD' })
    refund()
    expect(shop.services.settings.update(shop.owner.actor, { currency: 'EUR' })).toEqual({
      ok: false,
      error: { code: 'CURRENCY_FIXED' },
    })
  })
})

describe('store credit', () => {
  test('is issued by its compensation and spent by the clerk', () => {
    credit(4_000)
    expect(balance()).toBe(400_000)
    const entry = expectOk(
      shop.services.credit.redeem(shop.clerk.actor, { customerId, amount: dram(1_500), receiptNumber: '0045817' }),
    )
    expect(entry).toMatchObject({ change: -150_000, balanceAfter: 250_000, receiptNumber: '0045817' })
    expect(balance()).toBe(250_000)
  })

  test('never goes below zero, also not by a reversal', () => {
    const issued = credit(4_000)
    expect(
      shop.services.credit.redeem(shop.clerk.actor, { customerId, amount: dram(4_001), receiptNumber: '' }),
    ).toEqual({ ok: false, error: { code: 'OVER_BALANCE', balance: 400_000 } })
    const spent = expectOk(
      shop.services.credit.redeem(shop.clerk.actor, { customerId, amount: dram(1), receiptNumber: '' }),
    )
    expect(shop.services.compensations.reverse(shop.clerk.actor, { id: issued.id })).toEqual({
      ok: false,
      error: { code: 'OVER_BALANCE', balance: 399_900 },
    })
    expectOk(shop.services.credit.reverse(shop.clerk.actor, spent.id))
    expectOk(shop.services.compensations.reverse(shop.clerk.actor, { id: issued.id }))
    expect(balance()).toBe(0)
  })

  test('of a walk-in case needs a customer first', () => {
    const walkIn = expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'return', description: 'չեկ' }))
    expect(
      shop.services.compensations.create(shop.clerk.actor, {
        ticketId: walkIn.id,
        kind: 'store_credit',
        method: 'store_credit',
        amount: dram(100),
      }),
    ).toEqual({ ok: false, error: { code: 'CUSTOMER_REQUIRED' } })
  })

  test('holds the person of its case', () => {
    credit(100)
    expect(shop.services.tickets.setCustomer(shop.clerk.actor, { id: ticketId, customerId: null })).toEqual({
      ok: false,
      error: { code: 'HAS_STORE_CREDIT' },
    })
  })

  test('the balance is the sum of the ledger after any run of acts, and never negative', () => {
    const act = fc.record({
      kind: fc.constantFrom('issue', 'redeem', 'reverse'),
      amount: fc.integer({ min: 1, max: 50_000 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        for (const { kind, amount } of acts) {
          const value = Amount.parse(amount)
          const latest = expectOk(shop.services.credit.list({ customerId, limit: 200 })).items
          if (kind === 'issue') refund({ kind: 'store_credit', method: 'store_credit', amount: value })
          else if (kind === 'redeem')
            shop.services.credit.redeem(shop.clerk.actor, { customerId, amount: value, receiptNumber: '' })
          else if (latest[0]) shop.services.credit.reverse(shop.clerk.actor, latest[0].id)
          const entries = expectOk(shop.services.credit.list({ customerId, limit: 200 })).items
          expect(balance()).toBe(entries.reduce((sum, entry) => sum + entry.change, 0))
          expect(balance()).toBeGreaterThanOrEqual(0)
          expect(entries.every((entry) => entry.balanceAfter >= 0)).toBe(true)
        }
      }),
      { numRuns: 6 },
    )
  })
})
