import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

test('the last owner can neither leave nor become somebody else', () => {
  const { id, version } = shop.owner
  for (const patch of [{ working: false }, { role: 'clerk' as const }]) {
    expect(shop.services.staff.update(shop.owner.actor, { id, version, patch })).toEqual({
      ok: false,
      error: { code: 'LAST_OWNER' },
    })
  }
})

test('who left keeps the name on old entries and can come back', () => {
  const { id, version } = shop.clerk
  const left = expectOk(shop.services.staff.update(shop.owner.actor, { id, version, patch: { working: false } }))
  expect(left.working).toBe(false)
  expect(shop.services.staff.nameOf(shop.clerk.actor.staffId).name).toBe('Մարիամ')
  const back = expectOk(
    shop.services.staff.update(shop.owner.actor, { id, version: left.version, patch: { working: true } }),
  )
  expect(back.working).toBe(true)
})

test('two people who work here can not have one name, whatever the case of its letters', () => {
  expect(shop.services.staff.create(shop.owner.actor, { name: 'մարիամ', role: 'clerk' })).toEqual({
    ok: false,
    error: { code: 'NAME_TAKEN' },
  })
})
