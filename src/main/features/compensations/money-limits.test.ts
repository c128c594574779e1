import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CompensationKind } from '#shared/compensations/compensations.schema.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import { PositiveAmount } from '#shared/kernel/money.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
let ticketId: TicketId
beforeEach(() => {
  shop = openTestShop()
  ticketId = newTicket()
})
afterEach(() => shop.close())

const dram = (amount: number) => PositiveAmount.parse(amount * 100)
const newTicket = (): TicketId =>
  expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description: 'Կոշիկ' })).id

const limit = (limits: { perCase?: number; perDay?: number; goodwillPerDay?: number }) =>
  shop.services.settings.setLimits(shop.owner.actor, {
    role: 'clerk',
    limits: {
      perCase: limits.perCase === undefined ? null : dram(limits.perCase),
      perDay: limits.perDay === undefined ? null : dram(limits.perDay),
      goodwillPerDay: limits.goodwillPerDay === undefined ? null : dram(limits.goodwillPerDay),
    },
  })

const give = (
  amount: number,
  { kind = 'refund', by = shop.clerk, on = ticketId, approver = undefined as { staffId: number } | undefined } = {} as {
    kind?: CompensationKind
    by?: TestShop['clerk']
    on?: TicketId
    approver?: { staffId: number }
  },
) =>
  shop.services.compensations.create(by.actor, { ticketId: on, kind, method: 'cash', amount: dram(amount) }, approver)

const over = (name: string, allowed: number, wouldBe: number) => ({
  ok: false,
  error: { code: 'OVER_LIMIT', limit: name, allowed: dram(allowed), wouldBe: dram(wouldBe) },
})

describe('what a clerk may give alone', () => {
  test('is unlimited until the owner says otherwise, and then counts what already stands on the case', () => {
    expectOk(give(40_000))
    limit({ perCase: 50_000 })
    expect(give(15_000)).toEqual(over('perCase', 50_000, 55_000))
    expectOk(give(10_000))
    expectOk(give(50_000, { on: newTicket() }))
  })

  test('begins anew with the shop’s next day', () => {
    limit({ perDay: 20_000 })
    expectOk(give(12_000))
    expect(give(9_000, { on: newTicket() })).toEqual(over('perDay', 20_000, 21_000))
    shop.clock.set('2026-05-15', '00:01')
    expectOk(give(9_000, { on: newTicket() }))
  })

  test('counts gifts and discounts alone in the purse for goodwill', () => {
    limit({ goodwillPerDay: 5_000 })
    expectOk(give(30_000))
    expectOk(give(3_000, { kind: 'gift' }))
    expect(give(2_500, { kind: 'discount' })).toEqual(over('goodwillPerDay', 5_000, 5_500))
  })

  test('gets back what is reversed', () => {
    limit({ perCase: 20_000 })
    const given = expectOk(give(20_000))
    expectOk(shop.services.compensations.reverse(shop.clerk.actor, { id: given.id }))
    expectOk(give(20_000))
  })

  test('grows by nothing when somebody else’s entry is reversed', () => {
    const ofOwner = expectOk(give(90_000, { by: shop.owner }))
    limit({ perDay: 10_000 })
    expectOk(shop.services.compensations.reverse(shop.clerk.actor, { id: ofOwner.id }))
    expect(give(11_000)).toEqual(over('perDay', 10_000, 11_000))
  })

  test('says nothing of the owner, nor of what others gave that day', () => {
    limit({ perDay: 1_000 })
    expectOk(give(90_000, { by: shop.owner }))
    expectOk(give(1_000))
  })

  test('refused, nothing is written', () => {
    limit({ perCase: 1_000 })
    give(2_000)
    expect(expectOk(shop.services.compensations.listOfTicket(ticketId))).toEqual([])
  })
})

describe('above it', () => {
  const approve = (person: TestShop['clerk'], pin: string, actor = shop.clerk.actor) =>
    shop.services.compensations.approve(actor, { staffId: person.id, pin })
  const setPin = async (person: TestShop['clerk'], pin: string) =>
    expectOk(await shop.services.pins.set(shop.owner.actor, { id: person.id, pin }))

  test('the owner’s PIN on the same screen lets it through, and stands on the entry', async () => {
    limit({ perCase: 15_000 })
    await setPin(shop.owner, '1357')
    const approver = expectOk(await approve(shop.owner, '1357'))
    const given = expectOk(give(32_000, { approver }))
    expect(given.approvedBy?.name).toBe('Արամ')
  })

  test('a wrong PIN is refused and counted', async () => {
    await setPin(shop.owner, '1357')
    expect(await approve(shop.owner, '0000')).toEqual({ ok: false, error: { code: 'WRONG_PIN', triesLeft: 4 } })
  })

  test('a manager answers for as much as a manager may give', async () => {
    const created = expectOk(shop.services.staff.create(shop.owner.actor, { name: 'Նունե', role: 'manager' }))
    const manager = { ...created, actor: { staffId: shop.services.staff.findRow(created.id)?.id ?? 0 } }
    await setPin(manager, '2468')
    limit({ perCase: 15_000 })
    shop.services.settings.setLimits(shop.owner.actor, {
      role: 'manager',
      limits: { perCase: dram(30_000), perDay: null, goodwillPerDay: null },
    })
    const approver = expectOk(await approve(manager, '2468'))
    expectOk(give(30_000, { approver }))
    expect(give(32_000, { on: newTicket(), approver })).toEqual(over('perCase', 30_000, 32_000))
  })

  test('nobody approves what they give themselves, but for the owner', async () => {
    const created = expectOk(shop.services.staff.create(shop.owner.actor, { name: 'Նունե', role: 'manager' }))
    const actor = { staffId: shop.services.staff.findRow(created.id)?.id ?? 0 }
    const manager = { ...created, actor }
    await setPin(manager, '2468')
    await setPin(shop.owner, '1357')
    const refused = { ok: false, error: { code: 'APPROVER_REFUSED' } }
    expect(await approve(manager, '2468', actor)).toEqual(refused)
    expectOk(await approve(shop.owner, '1357', shop.owner.actor))
  })

  test('neither a clerk nor somebody without a PIN can approve', async () => {
    await setPin(shop.clerk, '2580')
    const refused = { ok: false, error: { code: 'APPROVER_REFUSED' } }
    expect(await approve(shop.clerk, '2580')).toEqual(refused)
    expect(await approve(shop.owner, '1357')).toEqual(refused)
  })
})
