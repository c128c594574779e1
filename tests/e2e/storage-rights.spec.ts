/** A folder that can't be written, at the start and while somebody works; a file that another program holds. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import Database from 'better-sqlite3'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'
import { lookAt, noticeOf } from './pages/storage-notice.ts'

const t = createTranslator('hy')

const setRights = (folder: string, mode: string): void => {
  if (spawnSync('chmod', ['-R', mode, folder]).status !== 0) throw new Error(`chmod ${mode}`)
}

const saveTo = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

test('a shop that may not be written is read, searched, exported and printed, says so over every screen, and is written again when it may be', async () => {
  const { userData } = await makeShopMorning({ lines: 3 })
  const folder = join(userData, 'shop')
  setRights(folder, 'a-w')
  const { app, window } = await launchApp({ userData })
  await window.setViewportSize({ width: 1366, height: 768 })
  const notice = noticeOf(window, t('disk.viewing'))
  await expect(notice).toContainText(/\d\d\.\d\d\.\d{4} \d\d:\d\d/)
  await lookAt(window, 'viewing')

  const sheet = newCaseSheet(window)
  await sheet.open()
  await sheet.text.fill('Կոշիկի ներբանը պոկվել է')
  await sheet.press('Control+Enter')
  await expect(sheet.sheet.getByText(t('err.read_only'))).toBeVisible()
  await expect(sheet.text).toHaveValue('Կոշիկի ներբանը պոկվել է')
  await window.screenshot({ path: 'test-results/storage-viewing-sheet.png' })
  await sheet.press('Escape')

  await window.keyboard.press('Control+p')
  const paper = paperDialog(window)
  const pdf = await answerSaveDialog({ app }, 'list.pdf')
  await paper.savePdf.click()
  await expect.poll(() => existsSync(pdf)).toBe(true)
  await window.keyboard.press('Escape')

  await window.keyboard.press('Alt+Digit5')
  await expect(notice).toBeVisible()
  const csv = join(makeAppFolder('export'), 'cases.xlsx')
  await saveTo(app, csv)
  await window.getByRole('radio', { name: t('nav.cases') }).press('Space')
  await window.getByRole('radio', { name: t('export.everything') }).press('Space')
  await window.getByRole('button', { name: t('btn.export'), exact: true }).click()
  await expect(window.getByRole('heading', { name: t('ok.exported') })).toBeVisible()
  expect(readFileSync(csv).length).toBeGreaterThan(1_000)
  await window.screenshot({ path: 'test-results/storage-viewing-export.png' })

  setRights(folder, 'u+w')
  await notice.getByRole('button', { name: t('btn.retry') }).click()
  await expect(notice).toHaveCount(0)
  expect(readdirSync(join(userData, 'views'))).toEqual([])
  await window.keyboard.press('Alt+Digit1')
  await sheet.open()
  await sheet.text.fill('Կոշիկի ներբանը պոկվել է')
  await sheet.press('Control+Enter')
  await expect(sheet.savedTitle).toBeVisible()
})

test('a file that may not be read keeps the shop closed, and is said', async () => {
  const { userData } = await makeShopMorning({ lines: 3, theme: 'dark' })
  const database = join(userData, 'shop', 'khostum.db')
  setRights(join(userData, 'shop'), 'a-w')
  chmodSync(database, 0)

  const { window } = await launchApp({ userData })

  await expect(window.getByRole('heading', { name: t('start.unreadable') })).toBeVisible()
  await window.setViewportSize({ width: 1366, height: 768 })
  await lookAt(window, 'unreadable')
})

test('rights that are taken away while somebody types are said in words, and the text is saved once they are back', async () => {
  const { userData } = await makeShopMorning({ lines: 3, theme: 'dark' })
  const folder = join(userData, 'shop')
  const { window } = await launchApp({ userData })
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.getByRole('navigation').first().waitFor()
  const sheet = newCaseSheet(window)
  await sheet.open()
  chmodSync(folder, 0)
  await sheet.text.fill('Պայուսակի գոտին պոկվել է')
  await sheet.press('Control+Enter')
  await expect(sheet.sheet.getByText(t('err.read_only'))).toBeVisible()
  await window.screenshot({ path: 'test-results/storage-read-only-sheet.png' })
  await sheet.press('Escape')
  await expect(noticeOf(window, t('start.read_only'))).toBeVisible()
  await lookAt(window, 'read-only')

  chmodSync(folder, 0o755)
  await noticeOf(window, t('start.read_only'))
    .getByRole('button', { name: t('btn.retry') })
    .click()
  await expect(noticeOf(window, t('start.read_only'))).toHaveCount(0)
  // What could not be kept is kept by itself now.
  await expect(window.getByText(t('plural.unfinished', { n: 1 }))).toBeVisible()
})

test('a file that another program holds is said in words, and what was typed is saved when it lets go', async () => {
  const { userData } = await makeShopMorning({ lines: 3 })
  const { window } = await launchApp({ userData })
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.getByRole('navigation').first().waitFor()
  const sheet = newCaseSheet(window)
  await sheet.open()
  const other = new Database(join(userData, 'shop', 'khostum.db'))
  try {
    other.exec('BEGIN IMMEDIATE')
    await sheet.text.fill('Պայուսակի գոտին պոկվել է')
    await sheet.press('Control+Enter')
    await expect(sheet.sheet.getByText(t('err.busy'))).toBeVisible({ timeout: 20_000 })
    await window.screenshot({ path: 'test-results/storage-busy-sheet.png' })
    await sheet.press('Escape')
    await expect(noticeOf(window, t('start.busy'))).toBeVisible()
    await lookAt(window, 'busy')
  } finally {
    other.close()
  }

  // Nobody has to ask: the notice goes with the next thing that is kept.
  await expect(noticeOf(window, t('start.busy'))).toHaveCount(0, { timeout: 20_000 })
  await expect(window.getByText(t('plural.unfinished', { n: 1 }))).toBeVisible()
})
