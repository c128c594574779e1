/** A shop that is found damaged while the window is open, and what can still be read of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')
const PAGE = 4096

/** Pages of the cases are overwritten, as a dying disk does; the program that had the shop open ended without a word. */
const damageCases = (userData: string): void => {
  const folder = join(userData, 'shop')
  const database = join(folder, 'khostum.db')
  const handle = new Database(database)
  handle.pragma('wal_checkpoint(TRUNCATE)')
  const pages = handle.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'ticket'").pluck().all()
  handle.close()
  const bytes = readFileSync(database)
  for (const page of pages) bytes.fill(0x5a, (page - 1) * PAGE, page * PAGE)
  writeFileSync(database, bytes)
  writeFileSync(join(folder, 'backups', 'due'), '')
  giveToApp(folder)
}

const launchDamaged = async () => {
  const { userData } = await makeShopMorning({ lines: 3 })
  const first = await launchApp({ userData })
  await todayPage(first.window).ready()
  await first.app.close()
  damageCases(userData)
  const { window } = await launchApp({ userData })
  await window.setViewportSize({ width: 1366, height: 768 })
  // Looked at a few seconds after the start.
  await expect(window.getByRole('heading', { name: t('start.damaged') })).toBeVisible({ timeout: 30_000 })
  return { userData, window }
}

test('damage is found by itself, what is missing is shown, and the recovered shop opens', async () => {
  const { userData, window } = await launchDamaged()
  const folder = join(userData, 'shop')
  const salvage = window.getByRole('button', { name: t('btn.salvage') })
  await expect(salvage).toBeFocused()
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('damaged.png') })

  await salvage.press('Enter')
  const dialog = window.getByRole('dialog', { name: t('backup.salvage') })
  await expect(dialog).toContainText(t('salvage.lead'))
  await dialog.getByRole('button', { name: t('btn.salvage') }).press('Enter')
  await expect(dialog.getByRole('table')).toContainText(t('nav.cases'))
  await expect(dialog).toContainText(join(userData, 'shop-2'))
  await expect(dialog.getByRole('button', { name: t('salvage.use') })).toBeFocused()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('outcome.png') })
  await window.keyboard.press('Enter')

  await todayPage(window).ready()
  await expect(dialog).toHaveCount(0)
  await window.keyboard.press('Alt+6')
  await window.getByRole('button', { name: t('set.copies_part') }).click()
  await expect(window.getByText(join(userData, 'shop-2'))).toBeVisible()
  await expect(window.getByRole('heading', { name: t('restore.previous') })).toBeVisible()
})

test('whoever does not want it leaves it, and nothing of it stays', async () => {
  const { userData, window } = await launchDamaged()
  await window.emulateMedia({ colorScheme: 'dark' })
  await window.setViewportSize({ width: 911, height: 512 })
  await window.screenshot({ path: test.info().outputPath('damaged-dark.png') })
  expect(await accessibilityProblems(window)).toEqual([])
  await window.getByRole('button', { name: t('btn.salvage') }).click()
  const dialog = window.getByRole('dialog', { name: t('backup.salvage') })
  await dialog.getByRole('button', { name: t('btn.salvage') }).click()
  await expect(dialog.getByRole('table')).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('outcome-dark.png') })
  expect(await accessibilityProblems(window)).toEqual([])

  await dialog.getByRole('button', { name: t('salvage.not_now') }).click()

  await expect(dialog).toHaveCount(0)
  await expect.poll(() => readdirSync(userData).filter((name) => name.startsWith('shop-'))).toEqual([])
  await expect(window.getByRole('button', { name: t('restore.open') })).toBeVisible()
})
