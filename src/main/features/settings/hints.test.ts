import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

test('a screen becomes known to one person, and stays new to the next', () => {
  const { settings } = shop.services
  const { clerk, owner } = shop
  expect(settings.seenHints(clerk.actor.staffId)).toEqual([])
  settings.markHintSeen(clerk.actor, 'today')
  settings.markHintSeen(clerk.actor, 'today')
  settings.markHintSeen(clerk.actor, 'money')
  expect(settings.seenHints(clerk.actor.staffId)).toEqual(['today', 'money'])
  expect(settings.seenHints(owner.actor.staffId)).toEqual([])
})

test('what somebody has seen is no setting of the shop', () => {
  const before = shop.services.settings.get()
  shop.services.settings.markHintSeen(shop.clerk.actor, 'today')
  expect(shop.services.settings.get()).toEqual(before)
})
