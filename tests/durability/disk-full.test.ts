import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createShop } from '#main/app/create-shop.ts'
import { openShop } from '#main/app/open-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import { newShopDeps, seed } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
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

/** A disk of a few megabytes; only root can make one. */
const smallDisk = (megabytes: number): string | undefined => {
  const folder = join(tempFolder(), 'disk')
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'khostum-test', folder])
  if (mounted.status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

const fill = (folder: string, leaveBytes: number): string => {
  const path = join(folder, `filler-${readdirSync(folder).length}`)
  const chunk = Buffer.alloc(4096, 1)
  try {
    for (;;) writeFileSync(path, chunk, { flag: 'a' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
  const { size } = statSync(path)
  truncateSync(path, size - leaveBytes)
  return path
}

test('a disk that fills up under the shop loses nothing, and with room again it goes on', async () => {
  const disk = smallDisk(12)
  if (!disk) {
    process.stderr.write('skipped: only root can make a small disk\n')
    return
  }
  const folder = join(disk, 'shop')
  const deps = newShopDeps()
  expect(createShop(folder, seed, deps).ok).toBe(true)
  const shop = openTestShop(folder, deps)
  fill(disk, 256 * 1024)

  const { saved, error } = saveUntilRefused(shop)

  expect(error).toMatchObject({ code: 'DISK_FULL' })
  expectWhole(shop, saved)
  expect(await shop.close()).toBe('failed')
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([])

  // On a disk without one free byte the shop still opens, so that what is there can be read.
  fill(disk, 0)
  const full = openTestShop(folder, deps)
  expectWhole(full, saved)
  await full.close()
  for (const name of readdirSync(disk).filter((each) => each.startsWith('filler'))) rmSync(join(disk, name))
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
  fill(disk, 4 * 1024)
  const folder = join(disk, 'shop')

  expect(() => createShop(folder, seed, newShopDeps())).toThrow(StorageError)
  expect(openShop(folder, newShopDeps())).toMatchObject({ ok: false, error: { code: 'MISSING' } })
})
