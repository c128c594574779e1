import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeShopFolders } from '#main/platform/shop-folder.ts'
import { makeNewShop } from '#tests/support/new-shop.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { removeUnfinished, whileUnfinished } from './unfinished.ts'

/** As a program leaves it that is ended in the middle of a restore. */
const endIn = (folder: string): string => {
  const userData = tempFolder()
  void whileUnfinished(userData, folder, () => new Promise(() => {}))
  return userData
}

const halfMade = (folder: string): string => {
  makeShopFolders(folder)
  mkdirSync(join(folder, 'taken'))
  for (const name of ['khostum.db.part', 'khostum.db.part-wal', 'found.part']) writeFileSync(join(folder, name), 'half')
  return folder
}

test('a folder that was being made when the program ended goes with the next start', () => {
  const folder = halfMade(join(tempFolder(), 'shop-2'))
  const userData = endIn(folder)

  removeUnfinished(userData)

  expect(existsSync(folder)).toBe(false)
  expect(readdirSync(userData)).toEqual([])
})

test('what somebody put into it stays, and so does a folder that holds a shop', () => {
  const folder = halfMade(join(tempFolder(), 'shop-2'))
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  removeUnfinished(endIn(folder))
  expect(readdirSync(folder)).toEqual(['notes.txt'])

  const shop = makeNewShop(join(tempFolder(), 'shop'))
  const before = readdirSync(shop)
  removeUnfinished(endIn(shop))
  expect(readdirSync(shop)).toEqual(before)
})

test('work that came to its end, well or not, leaves nothing to remove', async () => {
  const userData = tempFolder()
  const folder = halfMade(join(tempFolder(), 'shop-2'))

  expect(await whileUnfinished(userData, folder, async () => readdirSync(userData))).toEqual(['unfinished.json'])
  await expect(whileUnfinished(userData, folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  removeUnfinished(userData)

  expect(existsSync(folder)).toBe(true)
})
