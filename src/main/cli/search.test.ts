/** Searching from the command line, as its own process, beside an open shop. */
import { expect, test } from 'vitest'
import { khostum } from '#tests/support/khostum.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { expectOk } from '#tests/support/test-shop.ts'

const makeFilledShop = () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  const owner = ownerOf(shop)
  const person = expectOk(shop.services.customers.create(owner, { fullName: 'Հայկ Հակոբյան' }))
  const ticket = expectOk(
    shop.services.tickets.create(owner, { kind: 'complaint', description: 'Կոշիկը պատռվել է', customerId: person.id }),
  )
  return { folder, shop, person, ticket }
}

test('people and cases are found in any script while the shop is open elsewhere', async () => {
  const { folder, person, ticket } = makeFilledShop()

  const byName = await khostum(['search', 'Hayk', '--json', '--shop', folder])
  const byWord = await khostum(['search', 'կոշիկ', '--json', '--shop', folder])

  const [first] = JSON.parse(byName.out).hits
  expect(first).toMatchObject({ kind: 'customer', id: person.id, number: null, title: 'Հայկ Հակոբյան' })
  expect(Object.keys(first).sort()).toEqual(['class', 'id', 'kind', 'number', 'snippet', 'title'])
  expect(JSON.parse(byWord.out)).toMatchObject({
    hits: [{ kind: 'ticket', id: ticket.id, number: ticket.number, title: 'Կոշիկը պատռվել է' }],
    suggestions: [],
  })
})

test('nothing found is an answer; a wrong limit is not', async () => {
  const { folder } = makeFilledShop()

  const nothing = await khostum(['search', 'zzzz', '--json', '--shop', folder])
  expect([nothing.code, JSON.parse(nothing.out)]).toEqual([0, { hits: [], suggestions: [] }])
  expect((await khostum(['search', 'zzzz', '--shop', folder])).out).not.toBe('')
  expect((await khostum(['search', 'a', '--limit', '0', '--shop', folder])).code).toBe(2)
  expect((await khostum(['search', '--shop', folder])).code).toBe(2)
})
