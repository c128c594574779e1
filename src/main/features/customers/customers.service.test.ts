import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const create = (input: object) => expectOk(shop.services.customers.create(shop.clerk.actor, input))
const phone = (raw: string) => ({ kind: 'phone', raw }) as const

describe('a new customer', () => {
  test('keeps each phone as typed, with the number it stands for where it is a valid one', () => {
    const { contacts } = create({ fullName: 'Տիգրան', contacts: [phone('093 000106; 010 000106'), phone('077 0001')] })
    expect(contacts.map(({ raw, value, valid }) => ({ raw, value, valid }))).toEqual([
      { raw: '093 000106', value: '+37493000106', valid: true },
      { raw: '010 000106', value: '+37410000106', valid: true },
      { raw: '077 0001', value: null, valid: false },
    ])
  })

  test('needs a name or one contact', () => {
    expect(shop.services.customers.create(shop.clerk.actor, { fullName: ' ' })).toEqual({
      ok: false,
      error: { code: 'NAME_OR_CONTACT_REQUIRED' },
    })
    expect(create({ contacts: [phone('077 000199')] }).contacts).toHaveLength(1)
  })

  test('is called by the parts of the name where no full name was typed', () => {
    expect(create({ givenName: 'Тигран', patronymic: 'Суренович', surname: 'Оганесян' }).fullName).toBe(
      'Тигран Суренович Оганесян',
    )
  })

  test('the same id twice is one person', () => {
    const id = newUuid() as CustomerId
    expect(create({ id, fullName: 'Ա' })).toEqual(create({ id, fullName: 'Բ' }))
    expect(shop.services.customers.count()).toBe(1)
  })

  test('31 February is no birthday, 29 February without a year is one', () => {
    expect(shop.services.customers.create(shop.clerk.actor, { fullName: 'Ա', birthday: '1990-02-31' }).ok).toBe(false)
    expect(create({ fullName: 'Ա', birthday: '--02-29' }).birthday).toBe('--02-29')
  })

  test('text with control characters and broken surrogates is stored as text', () => {
    const { fullName, note } = create({ fullName: 'A\u0000b\ud800', note: 'մեկ\r\nերկու\u0007' })
    expect([fullName, note]).toEqual(['A b\ufffd', 'մեկ\nերկու'])
  })
})

describe('a changed customer', () => {
  test('keeps the identity of contacts that stay', () => {
    const before = create({ fullName: 'Ա', contacts: [phone('091 234567'), phone('010 523400')] })
    const after = expectOk(
      shop.services.customers.update(shop.owner.actor, {
        id: before.id,
        version: before.version,
        patch: { contacts: [phone('+374 10 523400'), { kind: 'email', raw: 'Anahit@Example.com' }] },
      }),
    )
    expect(after.contacts.map(({ id, value }) => ({ id, value }))).toEqual([
      { id: before.contacts[1]?.id, value: '+37410523400' },
      { id: expect.any(String), value: 'anahit@example.com' },
    ])
    expect(after).toMatchObject({ version: 2, updatedBy: { name: 'Արամ' } })
  })

  test('that somebody else changed meanwhile is refused', () => {
    const { id } = create({ fullName: 'Ա' })
    expectOk(shop.services.customers.update(shop.owner.actor, { id, version: 1, patch: { note: 'առաջին' } }))
    expect(shop.services.customers.update(shop.clerk.actor, { id, version: 1, patch: { note: 'երկրորդ' } })).toEqual({
      ok: false,
      error: { code: 'CHANGED_ELSEWHERE' },
    })
  })
})

describe('the list', () => {
  test('sorts Armenian, Latin, Cyrillic, and pages without losing or doubling one', () => {
    const names = ['Яна', 'Anna', 'Գևորգ', 'Ալիսա', 'Борис', 'Zoe', 'Աննա']
    for (const fullName of names) create({ fullName })
    const paged = []
    let cursor: string | null = null
    do {
      const page = shop.services.customers.list({ sort: 'name', limit: 2, cursor })
      paged.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(['Ալիսա', 'Աննա', 'Գևորգ', 'Anna', 'Zoe', 'Борис', 'Яна'])
  })
})
