/** What waits to be finished, taken back or removed, under a clock that is wrong. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { countDayOfUse, KEPT_DAYS, readLeftShops, rememberLeftShop } from '#main/platform/previous-shops.ts'
import { DraftId } from '#shared/kernel/ids.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const CLOCKS = [
  ['went back an hour', '2026-05-14', '09:00'],
  ['went back a month', '2026-04-14', '10:00'],
  ['jumped ten years ahead', '2036-05-14', '10:00'],
  ['stands after the end of 32-bit seconds', '2038-01-20', '10:00'],
  ['stands still', '2026-05-14', '10:00'],
] as const

test.each(CLOCKS)('when the clock %s a draft holds what was typed last, and none is gone', (_, day, time) => {
  const { drafts } = shop.services
  const ids = [newUuid(), newUuid()].map((id) => DraftId.parse(id))
  const type = (id: DraftId, text: string) =>
    expectOk(drafts.save(shop.clerk.actor, { id, kind: 'ticket', title: text, payload: { description: text } }))
  for (const id of ids) type(id, 'Կո')

  shop.clock.set(day, time)
  for (const id of ids) type(id, 'Կոշիկ')
  shop.clock.set('2026-05-14', '10:01')

  const listed = drafts.list(shop.clerk.actor.staffId, null)
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(ids))
  expect(listed.map(({ payload }) => payload)).toEqual([{ description: 'Կոշիկ' }, { description: 'Կոշիկ' }])
})

const promise = () => {
  const { id: ticketId } = expectOk(
    shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description: 'Կոշիկ' }),
  )
  const dueOn = LocalDate.parse('2026-05-20')
  return expectOk(shop.services.followUps.create(shop.clerk.actor, { ticketId, kind: 'call', about: 'ներբան', dueOn }))
}

test.each(CLOCKS)('when the clock %s the last outcome can be taken back, and only the last', (_, day, time) => {
  const { followUps } = shop.services
  const made = promise()
  const missed = expectOk(followUps.noAnswer(shop.clerk.actor, { id: made.id }))
  shop.clock.set(day, time)
  const kept = expectOk(followUps.keep(shop.clerk.actor, { id: made.id }))
  shop.clock.set('2026-05-14', '10:01')

  expect(followUps.undo(shop.clerk.actor, missed.eventId)).toEqual({ ok: false, error: { code: 'NOT_LAST' } })
  expect(expectOk(followUps.undo(shop.clerk.actor, kept.eventId))).toMatchObject({ status: 'open', noAnswerCount: 1 })
})

test('a shop that was left is kept for thirty days on which it is used, whatever the clock jumps over or repeats', () => {
  const userData = tempFolder()
  const at = '2026-05-14T06:00:00.000Z' as Instant
  const dayMs = 86_400_000
  const daysOf = () => readLeftShops(userData)[0]?.days
  rememberLeftShop(userData, '/old shop', at)

  for (const jump of [10 * 365, -10 * 365]) countDayOfUse(userData, addMs(at, jump * dayMs))
  expect(daysOf()).toBe(2)
  for (let start = 0; start < 100; start += 1) countDayOfUse(userData, addMs(at, -10 * 365 * dayMs))
  expect(daysOf()).toBe(2)
  for (let day = 1; day <= KEPT_DAYS - 2; day += 1) countDayOfUse(userData, addMs(at, day * dayMs))
  expect(daysOf()).toBe(KEPT_DAYS)
})
