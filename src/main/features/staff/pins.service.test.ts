import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPinsService } from '#main/features/staff/pins.service.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let ms: number
let shop: TestShop
beforeEach(() => {
  ms = 0
  shop = openTestShop(mkdtempSync(join(tmpdir(), 'khostum-test-')), { stopwatch: () => ms })
})
afterEach(() => shop.close())

const pins = () => shop.services.pins
const clerkRow = () => shop.services.staff.getByRowId(shop.clerk.actor.staffId)
const give = async (pin: string | null = '2580') =>
  expectOk(await pins().set(shop.owner.actor, { id: shop.clerk.id, pin }))
const wrong = (triesLeft: number) => ({ ok: false, error: { code: 'WRONG_PIN', triesLeft } })
const wait = (seconds: number) => ({ ok: false, error: { code: 'PIN_WAIT', seconds } })
const OK = { ok: true, value: undefined }

const failTimes = async (times: number) => {
  for (let time = 0; time < times; time += 1) await pins().check(clerkRow(), '0000')
}

test('who has no PIN needs none; who has one is not let in without it', async () => {
  expect(await pins().check(clerkRow(), undefined)).toEqual(OK)
  await give()
  expect(await pins().check(clerkRow(), undefined)).toEqual({ ok: false, error: { code: 'PIN_NEEDED' } })
  expect(await pins().check(clerkRow(), '2580')).toEqual(OK)
  await give(null)
  expect(await pins().check(clerkRow(), undefined)).toEqual(OK)
})

test('the fifth wrong try brings a wait, in which even the right PIN is not looked at', async () => {
  await give()
  expect(await pins().check(clerkRow(), '1111')).toEqual(wrong(4))
  await failTimes(3)
  expect(await pins().check(clerkRow(), '1111')).toEqual(wait(30))
  ms += 29_000
  expect(await pins().check(clerkRow(), '2580')).toEqual(wait(1))
  ms += 1_000
  expect(await pins().check(clerkRow(), '1111')).toEqual(wait(60))
  ms += 60_000
  expect(await pins().check(clerkRow(), '2580')).toEqual(OK)
  expect(await pins().check(clerkRow(), '1111')).toEqual(wrong(4))
})

test('neither the clock on the wall nor a restart shortens the wait', async () => {
  await give()
  await failTimes(5)
  shop.clock.set('2036-01-01', '10:00')
  expect(await pins().check(clerkRow(), '2580')).toEqual(wait(30))

  ms = 0
  const { door, services } = shop
  const restarted = createPinsService({ door, staff: services.staff, stopwatch: () => ms })
  expect(await restarted.check(clerkRow(), '2580')).toEqual(wait(30))
  ms = 30_000
  expect(await restarted.check(clerkRow(), '2580')).toEqual(OK)
})

test('guesses sent at once are counted one after the other', async () => {
  await give()
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => pins().check(clerkRow(), `90${n + 10}`)))
  expect(guesses.filter((each) => !each.ok && each.error.code === 'WRONG_PIN')).toHaveLength(4)
  expect(guesses.filter((each) => !each.ok && each.error.code === 'PIN_WAIT')).toHaveLength(8)
})

test('who asks to be let in while a PIN is being set needs it when the turn comes', async () => {
  await give()
  const before = { ...clerkRow(), pin_set_at: null }
  expect(await pins().check(before, undefined)).toEqual({ ok: false, error: { code: 'PIN_NEEDED' } })
})

test('wrong tries of one person keep nobody else waiting', async () => {
  await give()
  expectOk(await pins().set(shop.owner.actor, { id: shop.owner.id, pin: '1357' }))
  await failTimes(5)
  expect(await pins().check(shop.services.staff.getByRowId(shop.owner.actor.staffId), '1357')).toEqual(OK)
})

test('one changes the own PIN, the owner anybody’s, a clerk nobody else’s', async () => {
  expectOk(await pins().set(shop.clerk.actor, { id: shop.clerk.id, pin: '2580' }))
  expect(await pins().set(shop.clerk.actor, { id: shop.owner.id, pin: '0000' })).toEqual({
    ok: false,
    error: { code: 'NOT_YOURS' },
  })
})

test('what happened to a PIN is recorded with who did it, and what it is stands nowhere in the records', async () => {
  await give('7391')
  await failTimes(1)
  const { read } = shop.door
  const events = read.allRaw<{ kind: string; created_by: number | null }>('SELECT kind, created_by FROM security_event')
  expect(events).toEqual([
    { kind: 'pin_set', created_by: shop.owner.actor.staffId },
    { kind: 'pin_wrong', created_by: null },
  ])
  const log = read.allRaw<{ table_name: string; values: string }>(
    `SELECT table_name, ifnull(old_values, '') || ifnull(new_values, '') AS "values" FROM change_log`,
  )
  expect(log.filter(({ table_name }) => table_name === 'security_event')).toHaveLength(2)
  expect(log.filter(({ table_name }) => table_name === 'staff_secret')).toEqual([])
  expect(log.map(({ values }) => values).join()).not.toMatch(/7391|salt|hash/)
})

test('the printed key replaces a forgotten PIN once, however it is typed', async () => {
  expectOk(await pins().set(shop.owner.actor, { id: shop.owner.id, pin: '1357' }))
  const key = await pins().makeKey(shop.owner.actor)
  expect(key).toMatch(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/)
  const typed = ` ${key.toLowerCase().replaceAll('-', ' ')} `

  expect(await pins().recover({ id: shop.owner.id, key: 'AAAAA-AAAAA-AAAAA-AAAAA', pin: '8642' })).toEqual(wrong(4))
  expectOk(await pins().recover({ id: shop.owner.id, key: typed, pin: '8642' }))

  const owner = () => shop.services.staff.getByRowId(shop.owner.actor.staffId)
  expect(await pins().check(owner(), '8642')).toEqual(OK)
  expect(await pins().recover({ id: shop.owner.id, key, pin: '1111' })).toEqual(wrong(4))
})

test('whoever knows the old PIN changes it, and a wrong one counts like any other', async () => {
  await give('2580')
  const change = (old: string) => pins().change({ id: shop.clerk.id, old, pin: '3691' })
  expect(await change('0000')).toEqual(wrong(4))
  expect(await pins().check(clerkRow(), '2580')).toEqual(OK)
  expectOk(await change('2580'))
  expect(await pins().check(clerkRow(), '2580')).toEqual(wrong(4))
  expect(await pins().check(clerkRow(), '3691')).toEqual(OK)
  await failTimes(5)
  expect(await change('3691')).toEqual(wait(30))
})

test('where there is no PIN yet there is none to change', async () => {
  expect(await pins().change({ id: shop.clerk.id, old: '0000', pin: '1234' })).toEqual({
    ok: false,
    error: { code: 'NOT_FOUND' },
  })
})

test('the owner reads who tried the doors, and who became what, newest first', async () => {
  shop.clock.set('2026-05-15', '10:00')
  await give('7391')
  shop.clock.set('2026-05-15', '10:01')
  await failTimes(1)
  shop.clock.set('2026-05-15', '10:02')
  const { version } = shop.services.staff.list().find(({ id }) => id === shop.clerk.id) ?? { version: 0 }
  expectOk(shop.services.staff.update(shop.owner.actor, { id: shop.clerk.id, version, patch: { role: 'accountant' } }))
  const person = { id: shop.clerk.id, name: 'Մարիամ' }
  const by = { id: shop.owner.id, name: 'Արամ' }
  const events = shop.services.staff.securityEvents()
  expect(events.slice(0, 3)).toMatchObject([
    { kind: 'role_changed', person, by, role: 'accountant' },
    { kind: 'pin_wrong', person, by: null, role: null },
    { kind: 'pin_set', person, by, role: null },
  ])
  expect(events.at(-1)).toMatchObject({ kind: 'joined' })
  expect(JSON.stringify(events)).not.toContain('7391')
})
