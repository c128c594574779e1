import { expect, test } from 'vitest'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { newDevice, newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { countOnAbove, readLastNumbers } from './number-gaps.ts'

type Shop = ReturnType<typeof openTestShop>

const saveCases = (shop: Shop, count: number): string[] =>
  Array.from({ length: count }, () => {
    const made = shop.services.tickets.create(ownerOf(shop), { kind: 'praise', description: 'Շնորհակալություն' })
    if (!made.ok) throw new Error(made.error.code)
    return made.value.number
  })

const problemsOf = (shop: Shop): string[] =>
  [...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)

test('an older shop counts on above the numbers of the one it takes the place of, and the gap is on record', () => {
  const device = newDevice()
  const newer = openTestShop(makeShop(newShopDeps({ device })), newShopDeps({ device }))
  const older = openTestShop(makeShop(newShopDeps({ device })), newShopDeps({ device }))
  saveCases(newer, 7)
  saveCases(older, 2)

  const missing = older.door.write(ownerOf(older), (trx) =>
    countOnAbove(trx, readLastNumbers(newer.door.read), 'restored'),
  )

  expect(missing).toBe(5)
  expect(saveCases(older, 1)[0]).toMatch(/-00008$/)
  expect(problemsOf(older)).toEqual([])
  expect(
    older.door.write(ownerOf(older), (trx) => countOnAbove(trx, readLastNumbers(newer.door.read), 'restored')),
  ).toBe(0)
})

test('numbers of a computer that the older shop has never seen are kept from others too', async () => {
  const first = newDevice()
  const folder = makeShop(newShopDeps({ device: first }))
  const second = openTestShop(folder)
  saveCases(second, 3)
  const older = openTestShop(makeShop(newShopDeps({ device: first })), newShopDeps({ device: first }))

  older.door.write(ownerOf(older), (trx) => countOnAbove(trx, readLastNumbers(second.door.read), 'restored'))

  expect(problemsOf(older)).toEqual([])
  expect(readLastNumbers(older.door.read)).toMatchObject([{ kind: 'ticket', last: 3, device: { letter: 'B' } }])
  expect(saveCases(older, 1)[0]).toMatch(/-00001$/)
})

test('a number that is missing without a record of it is found', () => {
  const shop = openTestShop(makeShop())
  saveCases(shop, 2)
  shop.door.write(ownerOf(shop), (trx) => void trx.runRaw('UPDATE number_counter SET last = 5'))

  expect(problemsOf(shop)).toEqual([expect.stringContaining('ticket numbers of')])
})
