import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { openWithCopies } from '#tests/support/shop-with-copies.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const flipBit = (path: string): void => {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000)
  writeFileSync(path, bytes)
}

const withThreeCopies = async () => {
  const shop = openWithCopies()
  await shop.copies.prove()
  for (let n = 0; n < 3; n += 1) {
    shop.save()
    await shop.copies.makeNow()
  }
  await shop.copies.prove()
  const paths = listCopies(shop.shop.paths.backups).map(({ path }) => path)
  const [newest = '', middle = '', oldest = ''] = paths
  return { ...shop, newest, middle, oldest }
}

test('an older copy that the disk has changed is found in a quiet minute, told in words, not offered, and goes', async () => {
  const { copies, pass, save, shop, oldest } = await withThreeCopies()
  flipBit(oldest)
  await copies.tick()
  expect(copies.status().failedChecks).toEqual([])

  pass(10 * MINUTE)
  await copies.tick()

  expect(copies.status()).toMatchObject({
    light: { level: 'late', cause: 'older_damaged' },
    failedChecks: [{ place: 'shop' }],
  })
  expect((await copies.list()).map(({ state }) => state)).toEqual(['good', 'good', 'damaged'])
  save()
  await copies.makeNow()
  expect(listCopies(shop.paths.backups).map(({ sequence }) => sequence)).toEqual([4, 3, 2])
  expect(copies.status().failedChecks).toHaveLength(1)
})

test('each day another copy is read, and while somebody works none is', async () => {
  const { copies, pass, save, oldest, middle } = await withThreeCopies()
  flipBit(middle)
  pass(10 * MINUTE)
  await copies.tick()
  pass(19 * 60 * MINUTE)
  await copies.tick()
  expect(copies.status().failedChecks).toEqual([])

  pass(DAY - 20 * 60 * MINUTE)
  save()
  await copies.tick()
  expect(copies.status().failedChecks).toEqual([])
  pass(10 * MINUTE)
  await copies.tick()

  expect(copies.status().failedChecks).toHaveLength(1)
  expect((await copies.list()).find(({ name }) => oldest.endsWith(name))?.state).toBe('good')
})

test('the last good copy stays, whatever number of newer ones turn out damaged', async () => {
  const { copies, pass, save, shop, newest, middle, oldest } = await withThreeCopies()
  flipBit(newest)
  flipBit(middle)
  for (let day = 0; day < 3; day += 1) {
    pass(DAY)
    await copies.tick()
  }
  save()
  await copies.makeNow()

  const left = listCopies(shop.paths.backups).map(({ path }) => path)
  expect(left).toContain(oldest)
  expect(left).not.toContain(middle)
})

test('a copy that the stick has changed is carried once more, and the one in the shop stays good', async () => {
  const { copies, pass, save, shop } = openWithCopies()
  const stick = tempFolder()
  await copies.setSecondPlace(stick)
  save()
  await copies.makeNow()
  await copies.prove()
  const [own = ''] = readdirSync(stick)
  const [there] = listCopies(join(stick, own))
  flipBit(there?.path ?? '')

  pass(10 * MINUTE)
  await copies.tick()

  expect(copies.status()).toMatchObject({ failedChecks: [{ place: 'second' }], second: { isBehind: true } })
  expect(await copies.list()).toMatchObject([{ state: 'good', places: ['shop'] }])
  await copies.tick()
  expect(await copies.list()).toMatchObject([{ state: 'good', places: ['shop', 'second'] }])
  expect(readFileSync(there?.path ?? '')).toEqual(readFileSync(listCopies(shop.paths.backups)[0]?.path ?? ''))
})
