import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { openShop } from '#main/app/open-shop.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeNewShop, newShopDeps } from '#tests/support/new-shop.ts'

const t = createTranslator('hy')

/** User data with a shop in its usual place, which the app has not opened yet. */
const userDataWithShop = (): { userData: string; folder: string; database: string } => {
  const userData = makeAppFolder('user-data')
  const folder = makeNewShop(join(userData, 'shop'))
  return { userData, folder, database: join(folder, 'khostum.db') }
}

const expectToSay = async (window: Page, ...words: string[]): Promise<void> => {
  for (const text of words) await expect(window.getByText(text, { exact: false }).first()).toBeVisible()
}

test('a shop in its usual place is opened and asks who is at the till', async () => {
  const { userData } = userDataWithShop()
  giveToApp(userData)
  const { window } = await launchApp({ userData })

  await expectToSay(window, 'Անի Պետրոսյան')
})

test('a file of a newer version is refused in words and stays as it was', async () => {
  const { userData, folder, database } = userDataWithShop()
  const handle = new Database(database)
  handle.pragma('user_version = 99')
  handle.close()
  giveToApp(userData)
  const before = readFileSync(database)

  const { window } = await launchApp({ userData })

  await expectToSay(window, t('start.newer'), t('safe.data_untouched'), folder)
  expect(readFileSync(database).equals(before)).toBe(true)
})

test('a damaged file is kept, and the copies there are are named', async () => {
  const { userData, database } = userDataWithShop()
  writeFileSync(database, 'not a database')
  giveToApp(userData)

  const { window } = await launchApp({ userData })

  await expectToSay(window, t('start.damaged'), t('start.damaged_copies', { n: 0 }))
  expect(readFileSync(database, 'utf8')).toBe('not a database')
})

test('a shop whose folder was moved away can be located', async () => {
  const { userData, folder } = userDataWithShop()
  const elsewhere = join(makeAppFolder('elsewhere'), 'Խանութ')
  writeFileSync(join(userData, 'shops.json'), JSON.stringify({ current: folder, language: 'hy' }))
  renameSync(folder, elsewhere)
  for (const path of [userData, join(elsewhere, '..')]) giveToApp(path)

  const { app, window } = await launchApp({ userData })
  await expectToSay(window, t('start.missing'))
  await expect(window.getByRole('button', { name: t('btn.locate') })).toBeFocused()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, elsewhere)
  await window.getByRole('button', { name: t('btn.locate') }).click()

  await expectToSay(window, 'Անի Պետրոսյան')
  expect(JSON.parse(readFileSync(join(userData, 'shops.json'), 'utf8'))).toEqual({ current: elsewhere, language: 'hy' })
})

test('a shop that another program holds is opened as soon as it is free', async () => {
  const { userData, folder } = userDataWithShop()
  const held = openShop(folder, newShopDeps({ program: 'khostum rpc' }))
  if (!held.ok) throw new Error(held.error.code)
  giveToApp(userData)

  const { window } = await launchApp({ userData })
  await expectToSay(window, 'khostum rpc')
  await held.value.close()
  giveToApp(userData)
  await window.getByRole('button', { name: t('btn.retry') }).click()

  await expectToSay(window, 'Անի Պետրոսյան')
})

test('a folder of another program is not taken for a shop', async () => {
  const userData = makeAppFolder('user-data')
  const folder = join(userData, 'shop')
  mkdirSync(folder)
  const handle = new Database(join(folder, 'khostum.db'))
  handle.exec('CREATE TABLE other (a)')
  handle.close()
  giveToApp(userData)

  const { window } = await launchApp({ userData })

  await expectToSay(window, t('start.foreign'))
})
