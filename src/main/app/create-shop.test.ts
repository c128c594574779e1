import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seed, newShopDeps as shopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { createShop } from './create-shop.ts'

test('a folder that holds a shop keeps it', () => {
  const folder = makeShop()
  expect(createShop(folder, { ...seed, name: 'Other' }, shopDeps())).toEqual({
    ok: false,
    error: { code: 'SHOP_EXISTS' },
  })
  expect(openTestShop(folder).services.settings.get().shopName).toBe(seed.name)
})

test('a folder in a cloud is refused and nothing is made there', () => {
  const folder = join(tempFolder(), 'Dropbox', 'shop')
  expect(createShop(folder, seed, shopDeps())).toEqual({
    ok: false,
    error: { code: 'FOLDER_REFUSED', refusal: 'cloud' },
  })
  expect(existsSync(folder)).toBe(false)
})

test('a start that was interrupted before the shop was whole begins again', () => {
  const folder = join(tempFolder(), 'shop')
  mkdirSync(folder)
  for (const name of ['khostum.db.part', 'khostum.db.part-wal']) writeFileSync(join(folder, name), 'half')

  expect(createShop(folder, seed, shopDeps()).ok).toBe(true)

  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  expect(openTestShop(folder).services.staff.list()).toHaveLength(1)
})

test('what fails leaves no half of a shop', () => {
  const folder = join(tempFolder(), 'shop')
  const stops = () => {
    throw new Error('stopped')
  }
  expect(() => createShop(folder, seed, shopDeps({ now: stops }))).toThrow('stopped')
  expect(readdirSync(folder).filter((name) => name.startsWith('khostum.db'))).toEqual([])
  expect(createShop(folder, seed, shopDeps()).ok).toBe(true)
})

test('each language has its own reasons, and the time zone is the one given', () => {
  const { services } = openTestShop(makeShop())
  const last = services.reasons.list().at(-1)
  expect(last?.names).toEqual({ hy: 'Այլ', ru: 'Другое', en: 'Other' })
  expect(services.settings.get().timeZone).toBe('Asia/Yerevan')
})
