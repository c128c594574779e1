import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '#main/platform/db/query.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'
import { nextStamp, parseStamp, stampText } from './stamp.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const entries = () => shop.door.read.all(sql.selectFrom('change_log').selectAll().orderBy('id'))

test('says who changed what, with the value before and after', () => {
  const { id } = expectOk(shop.services.customers.create(shop.clerk.actor, { fullName: 'Անահիտ' }))
  expectOk(shop.services.customers.update(shop.owner.actor, { id, version: 1, patch: { note: 'Կարևոր' } }))
  const last = entries().at(-1)
  expect(last).toMatchObject({ table_name: 'customer', action: 'update', actor_id: shop.owner.actor.staffId })
  expect(JSON.parse(last?.old_values ?? '')).toMatchObject({ note: '', version: 1 })
  expect(JSON.parse(last?.new_values ?? '')).toMatchObject({ note: 'Կարևոր', version: 2 })
})

test('is written in the transaction of the change: a failed one leaves neither', () => {
  const before = entries().length
  expect(() =>
    shop.door.write(shop.clerk.actor, (trx) => {
      shop.services.customers.insert(trx, { fullName: 'Ա' })
      throw new Error('power')
    }),
  ).toThrow('power')
  expect(entries()).toHaveLength(before)
  expect(shop.services.customers.count()).toBe(0)
})

test('each entry names the hash of the one before it, without a gap', () => {
  for (const fullName of ['Ա', 'Բ', 'Գ']) expectOk(shop.services.customers.create(shop.clerk.actor, { fullName }))
  const all = entries()
  for (const [index, entry] of all.entries()) {
    expect(entry.sequence).toBe(index + 1)
    const previous = all[index - 1]
    if (previous) expect(entry.previous_hash).toEqual(previous.hash)
  }
})

test('stamps never go back when the clock of the computer does', () => {
  const stamps = []
  for (const time of ['10:00', '09:00', '09:00', '11:00']) {
    shop.clock.set('2026-05-14', time)
    expectOk(shop.services.customers.create(shop.clerk.actor, { fullName: time }))
    stamps.push(entries().at(-1)?.stamp)
  }
  expect(stamps.toSorted()).toEqual(stamps)
  expect(new Set(stamps).size).toBe(4)
})

test('a clock standing still longer than the counter reaches moves the stamp on', () => {
  const last = { ms: 1_000, count: 0xffff }
  const next = nextStamp(last, 1_000)
  expect(stampText(next) > stampText(last)).toBe(true)
  expect(parseStamp(stampText(next))).toEqual({ ms: 1_001, count: 0 })
})
