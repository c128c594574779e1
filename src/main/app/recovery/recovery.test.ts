/** A restore in the place of the open shop: what it would change, what it changes, and the way back. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShops } from '#main/platform/shops-file.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { casesOf, copyNow, ownerAt, saveCase, startKeeper } from '#tests/support/test-keeper.ts'
import type { ShopKeeper } from '../shop-keeper.ts'
import { verifyShop } from '../verify/verify-shop.ts'

const restore = (keeper: ShopKeeper, name: string) => keeper.recovery.restore(keeper.recovery.pathOf(name))

test('the preview says what would go, what would come back and what differs', async () => {
  const { keeper } = startKeeper()
  saveCase(keeper, 'Կոշիկ')
  const name = await copyNow(keeper)
  saveCase(keeper, 'Պայուսակ')
  keeper.services().customers.create(ownerAt(keeper), { fullName: 'Անի Պետրոսյան' })

  const preview = await keeper.recovery.preview(keeper.recovery.pathOf(name))

  expect(preview).toMatchObject({
    ok: true,
    value: {
      cases: 1,
      customers: 0,
      against: {
        lost: {
          cases: { count: 1, first: [expect.stringContaining('Պայուսակ')] },
          customers: { count: 1, first: ['Անի Պետրոսյան'] },
          money: { count: 0, first: [] },
        },
        back: { cases: { count: 0 } },
        changed: { cases: 0 },
      },
    },
  })
})

test('a restored shop lies in a folder of its own, and the one it replaces is left as it was', async () => {
  const { keeper, userData } = startKeeper()
  saveCase(keeper, 'Կոշիկ')
  const name = await copyNow(keeper)
  saveCase(keeper, 'Պայուսակ')
  const left = keeper.folder()

  const restored = await restore(keeper, name)

  expect(restored).toMatchObject({ ok: true, value: { state: 'open', folder: `${left}-2` } })
  expect(casesOf(keeper)).toEqual(['Կոշիկ'])
  expect(readShops(userData)?.current).toBe(`${left}-2`)
  expect(keeper.leftShops()).toMatchObject([{ folder: left, days: 0 }])
  // The state before is among the copies, which came along.
  expect(keeper.recovery.copies().map(({ reason }) => reason)).toContain('restore')
})

test('numbers go on above those of the shop that was left, and the gap is no error', async () => {
  const { keeper } = startKeeper()
  saveCase(keeper, 'Կոշիկ')
  const name = await copyNow(keeper)
  const given = [saveCase(keeper, 'Պայուսակ'), saveCase(keeper, 'Գոտի')]

  await restore(keeper, name)

  expect(given.at(-1)).toMatch(/-00003$/)
  expect(saveCase(keeper, 'Դրամապանակ')).toMatch(/-00004$/)
  const shop = keeper.openShop()
  if (!shop) throw new Error('no shop')
  expect([...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)).toEqual([])
})

test('the way back opens the shop that was left, with everything in it, and keeps the other', async () => {
  const { keeper } = startKeeper()
  saveCase(keeper, 'Կոշիկ')
  const name = await copyNow(keeper)
  saveCase(keeper, 'Պայուսակ')
  const left = keeper.folder()
  await restore(keeper, name)
  const given = saveCase(keeper, 'Գոտի')

  await keeper.recovery.goBack(left)

  expect(keeper.status()).toMatchObject({ state: 'open', folder: left })
  expect(casesOf(keeper)).toEqual(['Կոշիկ', 'Պայուսակ'])
  expect(given).toMatch(/-00003$/)
  expect(saveCase(keeper, 'Դրամապանակ')).toMatch(/-00004$/)
  expect(keeper.leftShops().map(({ folder }) => folder)).toEqual([`${left}-2`])
})

test('a copy that is refused changes nothing, and the shop is open as before', async () => {
  const { keeper } = startKeeper()
  saveCase(keeper, 'Կոշիկ')
  const foreign = join(tempFolder(), 'photo.db')
  writeFileSync(foreign, 'not a database')
  const before = readdirSync(join(keeper.folder(), '..')).sort()

  expect(await keeper.recovery.preview(foreign)).toMatchObject({ ok: false, error: { code: 'DAMAGED' } })
  const open = keeper.openShop()
  expect(await keeper.recovery.restore(foreign)).toMatchObject({ ok: false, error: { code: 'DAMAGED' } })
  expect(keeper.openShop()).toBe(open)

  expect(casesOf(keeper)).toEqual(['Կոշիկ'])
  expect(keeper.leftShops()).toEqual([])
  expect(readdirSync(join(keeper.folder(), '..')).sort()).toEqual(before)
})

test('a shop that can not be opened is restored too; its numbers go on under another letter', async () => {
  const first = startKeeper()
  saveCase(first.keeper, 'Կոշիկ')
  await first.keeper.close()
  const folder = first.keeper.folder()
  writeFileSync(join(folder, 'khostum.db'), 'not a database')
  const { keeper } = startKeeper(first.userData)
  expect(keeper.status()).toMatchObject({ state: 'damaged' })
  const [copy] = keeper.recovery.copies()
  if (!copy) throw new Error('no copy')

  expect(await keeper.recovery.preview(keeper.recovery.pathOf(copy.name))).toMatchObject({
    ok: true,
    value: { cases: 1, against: null },
  })
  await restore(keeper, copy.name)

  expect(keeper.status()).toMatchObject({ state: 'open', folder: `${folder}-2` })
  expect(saveCase(keeper, 'Պայուսակ')).toMatch(/-B00001$/)
  expect(readFileSync(join(folder, 'khostum.db'), 'utf8')).toBe('not a database')
})

test('where the whole folder is gone, a copy from elsewhere is restored; numbers go on under another letter', async () => {
  const first = startKeeper()
  saveCase(first.keeper, 'Կոշիկ')
  await copyNow(first.keeper)
  const [copy] = first.keeper.recovery.copies()
  if (!copy) throw new Error('no copy')
  const stick = join(tempFolder(), copy.name)
  copyFileSync(first.keeper.recovery.pathOf(copy.name), stick)
  const folder = first.keeper.folder()
  await first.keeper.close()
  rmSync(folder, { recursive: true })
  writeFileSync(join(first.userData, 'shops.json'), JSON.stringify({ current: folder, language: 'hy' }))
  const { keeper } = startKeeper(first.userData)
  expect(keeper.status()).toMatchObject({ state: 'missing' })

  expect(await keeper.recovery.restore(stick)).toMatchObject({ ok: true, value: { state: 'open' } })

  expect(casesOf(keeper)).toEqual(['Կոշիկ'])
  expect(saveCase(keeper, 'Պայուսակ')).toMatch(/-B00001$/)
})

test('a folder that was left goes after thirty days of use, and not a day sooner', async () => {
  let now = '2026-05-14T05:40:00.000Z' as Instant
  const clock = { now: () => now }
  const first = startKeeper(undefined, clock)
  const name = await copyNow(first.keeper)
  const left = first.keeper.folder()
  await restore(first.keeper, name)
  await first.keeper.close()

  for (let day = 1; day < 30; day += 1) {
    // Ten years at once are one day of use.
    now = addMs(now, day === 5 ? 10 * 365 * 86_400_000 : 86_400_000)
    await startKeeper(first.userData, clock).keeper.close()
  }
  const early = startKeeper(first.userData, clock).keeper
  const [shop] = early.leftShops()
  if (!shop) throw new Error('nothing left')
  expect(early.removeLeftShop(shop)).toEqual({ ok: false, error: { code: 'KEPT', days: 1 } })
  expect(existsSync(join(left, 'khostum.db'))).toBe(true)
  await early.close()

  now = addMs(now, 86_400_000)
  const late = startKeeper(first.userData, clock).keeper
  const [ripe] = late.leftShops()
  if (!ripe) throw new Error('nothing left')
  expect(late.removeLeftShop(ripe)).toMatchObject({ ok: true })
  expect(existsSync(left)).toBe(false)
  expect(late.leftShops()).toEqual([])
})
