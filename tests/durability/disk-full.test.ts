import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createShop } from '#main/app/create-shop.ts'
import { openShop } from '#main/app/open-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import { newShopDeps, seed } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { shopOnSmallDisk, smallDisk } from '#tests/support/shop-on-small-disk.ts'
import { emptyDisk, fillDisk } from '#tests/support/small-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

type Shop = ReturnType<typeof openTestShop>

/** Saves cases until one is refused. */
const saveUntilRefused = (shop: Shop): { saved: number; error: unknown } => {
  for (let saved = 0; saved < 100_000; saved++) {
    try {
      const outcome = shop.services.tickets.create(ownerOf(shop), {
        kind: 'complaint',
        description: 'Կոշիկ '.repeat(200),
      })
      if (!outcome.ok) throw new Error(outcome.error.code)
    } catch (error) {
      return { saved, error }
    }
  }
  return { saved: 100_000, error: undefined }
}

/** Of an export of all cases to another disk, as the window asks for it. */
const exportedRows = async ({ services }: Shop): Promise<number> => {
  const target = join(tempFolder(), 'cases.csv')
  const steps = services.exporting.run({ selection: { what: 'cases' }, format: 'csv', target }, undefined)
  let step = await steps.next()
  while (!step.done) step = await steps.next()
  if (!step.value.ok) throw new Error(step.value.error.code)
  expect(readFileSync(target, 'utf8')).toContain('Կոշիկ')
  return step.value.value.rows
}

const expectWhole = (shop: Shop, saved: number) => {
  expect([...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)).toEqual([])
  expect(shop.door.read.allRaw<{ n: number }>('SELECT count(*) AS n FROM ticket')[0]?.n).toBe(saved)
}

test('a file that may not grow refuses the save with a clear error and stays whole', async () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  // The engine's own limit stands for the disk's: it ends in the same SQLITE_FULL.
  const [pages] = shop.door.read.allRaw<{ page_count: number }>('PRAGMA page_count')
  shop.door.read.allRaw(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 40}`)

  const { saved, error } = saveUntilRefused(shop)

  expect(error).toBeInstanceOf(StorageError)
  expect(error).toMatchObject({ code: 'DISK_FULL' })
  expect(saved).toBeGreaterThan(0)
  expectWhole(shop, saved)
  shop.door.read.allRaw('PRAGMA max_page_count = 1000000')
  expect(shop.services.tickets.create(ownerOf(shop), { kind: 'praise', description: 'Շնորհակալություն' }).ok).toBe(true)
  await shop.close()
  expectWhole(openTestShop(folder), saved + 1)
})

test('a disk that fills up under the shop loses nothing, and with room again it goes on', async () => {
  const made = shopOnSmallDisk(12)
  if (!made) return
  const { disk, folder, deps, shop } = made
  fillDisk(disk, 256 * 1024)

  const { saved, error } = saveUntilRefused(shop)

  expect(error).toMatchObject({ code: 'DISK_FULL' })
  expectWhole(shop, saved)
  expect(await shop.close()).toBe('failed')
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])

  // On a disk without one free byte the shop still opens, so that what is there can be read.
  fillDisk(disk, 0)
  const full = openTestShop(folder, deps)
  expectWhole(full, saved)
  await full.close()
  emptyDisk(disk)
  const after = openTestShop(folder, deps)
  expect(after.isCopyDue).toBe(true)
  expect(after.services.tickets.create(ownerOf(after), { kind: 'praise', description: 'Շնորհակալություն' }).ok).toBe(
    true,
  )
  expectWhole(after, saved + 1)
  expect(await after.close()).toBe('made')
})

test('a disk without any room says so when a shop is made, and keeps no half of it', () => {
  const disk = smallDisk(1)
  if (!disk) return
  fillDisk(disk, 4 * 1024)
  const folder = join(disk, 'shop')

  expect(() => createShop(folder, seed, newShopDeps())).toThrow(StorageError)
  expect(openShop(folder, newShopDeps())).toMatchObject({ ok: false, error: { code: 'MISSING' } })
})

test('room kept in reserve lets saving go on when the disk is full, says so, and is made again when there is room', async () => {
  const made = shopOnSmallDisk(48)
  if (!made) return
  const { disk, folder, shop } = made
  await shop.storage.keepReserve()
  const reserve = join(folder, 'spare-room.bin')
  expect(existsSync(reserve)).toBe(true)
  expect(shop.storage.trouble()).toBeNull()
  fillDisk(disk, 64 * 1024)

  const first = shop.services.tickets.create(ownerOf(shop), { kind: 'complaint', description: 'Կոշիկ' })
  expect(first.ok).toBe(true)
  expect(existsSync(reserve)).toBe(false)
  expect(shop.storage.trouble()).toBe('nearly_full')
  const { saved, error } = saveUntilRefused(shop)

  expect(saved).toBeGreaterThan(100)
  expect(error).toMatchObject({ code: 'DISK_FULL' })
  expect(shop.storage.trouble()).toBe('full')
  expectWhole(shop, saved + 1)
  await shop.storage.keepReserve()
  expect(existsSync(reserve)).toBe(false)

  emptyDisk(disk)
  expect(shop.storage.trouble()).toBeNull()
  expect(shop.services.tickets.create(ownerOf(shop), { kind: 'praise', description: 'Շնորհակալություն' }).ok).toBe(true)
  await shop.storage.keepReserve()
  expect(existsSync(reserve)).toBe(true)
  expectWhole(shop, saved + 2)
})

test('while the disk of the shop is full, what is there is read, searched and exported to another disk', async () => {
  const made = shopOnSmallDisk(12)
  if (!made) return
  const { disk, folder, deps, shop } = made
  fillDisk(disk, 256 * 1024)
  const { saved } = saveUntilRefused(shop)
  fillDisk(disk, 0)

  expect(await exportedRows(shop)).toBe(saved)
  expect(shop.services.search.search({ text: 'Կոշիկ' }).hits.length).toBeGreaterThan(0)
  await shop.close({ copy: false })

  // Opened anew there is not even room for the file that processes share: the export has to do without.
  fillDisk(disk, 0)
  const full = openTestShop(folder, deps)
  expect(await exportedRows(full)).toBe(saved)
})
