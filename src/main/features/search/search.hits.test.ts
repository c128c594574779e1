import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'
import { excerpt } from './search.hits.ts'

describe('an excerpt', () => {
  const long = `${'մեկ երկու երեք '.repeat(10)}սառնարան ${'չորս հինգ '.repeat(30)}`.trim()

  test('of a short text is the text on one line', () => {
    expect(excerpt('Սառնարանը\nչի սառեցնում', 0)).toBe('Սառնարանը չի սառեցնում')
  })

  test('begins shortly before the word that was found, between words', () => {
    const text = excerpt(long, long.indexOf('սառնարան'))
    expect(text).toMatch(/^…\S.* սառնարան չորս/u)
    expect(text.indexOf('սառնարան')).toBeLessThan(45)
    expect(text.length).toBeLessThanOrEqual(162)
  })

  test('never begins inside a pair of surrogates', () => {
    const emoji = `${'🎁'.repeat(60)} կոշիկ`
    expect(excerpt(emoji, emoji.indexOf('կոշիկ')).isWellFormed()).toBe(true)
  })
})

describe('what a hit shows', () => {
  let shop: TestShop
  beforeAll(() => {
    shop = openTestShop()
    const { customers, tickets } = shop.services
    const { actor } = shop.clerk
    const { id: customerId } = expectOk(
      customers.create(actor, {
        fullName: 'Անահիտ Սարգսյան',
        note: 'սիրում է կանաչ տուփեր',
        tags: ['VIP', 'մեծ չափսեր'],
        contacts: [{ kind: 'phone', raw: '091 23-45-67' }],
      }),
    )
    expectOk(customers.create(actor, { contacts: [{ kind: 'phone', raw: '093 11-22-33' }] }))
    expectOk(
      tickets.create(actor, {
        kind: 'complaint',
        description: 'Սառնարանը չի սառեցնում',
        product: 'Indesit',
        customerId,
      }),
    )
  })
  afterAll(() => shop.close())

  const shown = (text: string) =>
    shop.services.search.search({ text }).hits.map(({ title, snippet }) => [title, snippet])

  test('is the name and the phone, where the name was asked for', () => {
    expect(shown('սարգսյան')[0]).toEqual(['Անահիտ Սարգսյան', '091 23-45-67'])
  })

  test('is the place in the record where the words stand', () => {
    expect(shown('կանաչ')).toEqual([['Անահիտ Սարգսյան', 'սիրում է կանաչ տուփեր']])
    expect(shown('չափսեր')).toEqual([['Անահիտ Սարգսյան', 'մեծ չափսեր']])
    expect(shown('indesit')).toEqual([['Սառնարանը չի սառեցնում', 'Indesit']])
  })

  test('of a case found by its person is the person', () => {
    expect(shown('Anahit')[1]).toEqual(['Սառնարանը չի սառեցնում', 'Անահիտ Սարգսյան'])
  })

  test('of a person without a name is the phone', () => {
    expect(shown('2233')[0]?.[0]).toBe('093 11-22-33')
  })

  test('markup in what was typed stays text', () => {
    const description = '<b>սառնարան</b> & "արկղ"'
    expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description }))
    expect(shown('արկղ')[0]?.[0]).toBe(description)
  })
})

test('segments are joined a little at a time until nothing is left to join, and all is still found', () => {
  const shop = openTestShop()
  try {
    const { search, tickets } = shop.services
    for (let n = 0; n < 40; n++)
      expectOk(tickets.create(shop.clerk.actor, { kind: 'complaint', description: `սառնարան ${n}` }))
    let steps = 0
    while (search.merge(shop.owner.actor) && steps < 100) steps++
    expect(steps).toBeLessThan(100)
    expect(search.search({ text: 'sarnaran' }).hits).toHaveLength(40)
    expect(search.verify()).toMatchObject({ missing: 0, stale: 0, extra: 0 })
  } finally {
    shop.close()
  }
})
