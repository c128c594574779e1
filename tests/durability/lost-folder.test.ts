/** The shop's folder goes while the shop is open: nothing is acknowledged that nobody could read again. */
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createShop } from '#main/app/create-shop.ts'
import { openShop } from '#main/app/open-shop.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import { newShopDeps, seed } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { mountSmallDisk } from '#tests/support/small-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

type Shop = ReturnType<typeof openTestShop>

const save = (shop: Shop) => shop.services.tickets.create(ownerOf(shop), { kind: 'complaint', description: 'Կոշիկ' })

const refusalOf = (shop: Shop): string | undefined => {
  try {
    save(shop)
    return undefined
  } catch (error) {
    return error instanceof StorageError ? error.code : String(error)
  }
}

const cases = (shop: Shop) => shop.door.read.allRaw<{ n: number }>('SELECT count(*) AS n FROM ticket')[0]?.n

test.each<[string, (folder: string) => void]>([
  ['the folder is removed', (folder) => rmSync(folder, { recursive: true })],
  ['the folder is moved', (folder) => renameSync(folder, `${folder}-moved`)],
  ['the file alone is removed', (folder) => rmSync(join(folder, 'khostum.db'))],
  ['the log beside it is removed', (folder) => rmSync(join(folder, 'khostum.db-wal'))],
])('when %s, a save is refused as missing, and what is there can be read', (_, take) => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  expect(save(shop).ok).toBe(true)
  expect(shop.storage.trouble()).toBeNull()

  take(folder)

  expect(refusalOf(shop)).toBe('MISSING')
  expect(shop.storage.trouble()).toBe('missing')
  expect(cases(shop)).toBe(1)
})

test('what was committed while the folder went is not acknowledged', () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  save(shop)
  const told: unknown[] = []
  shop.door.afterCommit((changes) => told.push(changes))

  const during = () => shop.door.write(ownerOf(shop), () => renameSync(folder, `${folder}-moved`))

  expect(during).toThrow(StorageError)
  expect(told).toEqual([])
})

test('a folder that is moved back is saved into again', () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  renameSync(folder, `${folder}-moved`)
  expect(refusalOf(shop)).toBe('MISSING')

  renameSync(`${folder}-moved`, folder)

  expect(shop.storage.trouble()).toBeNull()
  expect(save(shop).ok).toBe(true)
  expect(cases(shop)).toBe(1)
})

test('a stick that is pulled takes nothing with it that was acknowledged', () => {
  const parent = tempFolder()
  const disk = mountSmallDisk(parent, 16)
  if (!disk) return
  try {
    const folder = join(disk.folder, 'shop')
    const deps = newShopDeps()
    expect(createShop(folder, seed, deps).ok).toBe(true)
    const shop = openTestShop(folder, deps)
    expect(save(shop).ok).toBe(true)
    disk.unmount()
    expect(refusalOf(shop)).toBe('MISSING')
    expect(openShop(folder, newShopDeps())).toMatchObject({ ok: false, error: { code: 'MISSING' } })
  } finally {
    disk.unmount()
  }
})
