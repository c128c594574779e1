/** A shop from a copy in three clicks, and the way back. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'
import { tillPage } from './pages/till-page.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')
const STORY = 'Գոտու ճարմանդը կոտրվել է'

const openWithCopy = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ lines: 3, ...options })
  const first = await launchApp({ userData })
  const today = todayPage(first.window)
  await today.ready()
  // Closing makes a copy of what there is by now.
  await first.app.close()
  const launched = await launchApp({ userData })
  await launched.window.setViewportSize({ width: 1366, height: 768 })
  await todayPage(launched.window).ready()
  return { ...launched, userData }
}

test('the owner sees what would change, restores, and goes back', async () => {
  const { window, userData } = await openWithCopy()
  const sheet = newCaseSheet(window)
  await sheet.open()
  await sheet.type(STORY)
  await sheet.press('Control+Enter')
  await expect(sheet.savedTitle).toBeVisible()
  await sheet.press('Escape')
  await expect(sheet.sheet).toHaveCount(0)
  const openFolder = async () => {
    await window.keyboard.press('Alt+6')
    await window.getByRole('button', { name: t('set.copies_part') }).click()
  }
  await openFolder()

  await window.getByRole('button', { name: t('restore.open') }).click()
  const dialog = window.getByRole('dialog', { name: t('restore.title') })
  const copies = dialog.getByRole('list', { name: t('restore.choose') }).getByRole('button')
  await expect(copies.first()).toBeFocused()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('copies.png') })
  await copies.first().press('Enter')
  await expect(dialog.getByRole('table')).toContainText(STORY)
  await expect(dialog).toContainText(t('restore.safe'))
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('preview.png') })
  await dialog.getByRole('button', { name: t('btn.restore') }).click()

  await expect(dialog).toHaveCount(0)
  await expect(window.getByText(join(userData, 'shop-2'))).toBeVisible()
  await expect(window.getByRole('heading', { name: t('restore.previous') })).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('ճարմանդը կոտրվել')
  await expect(window.getByText(STORY)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await window.screenshot({ path: test.info().outputPath('restored.png') })

  await window.getByRole('button', { name: t('restore.go_back') }).click()
  const question = window.getByRole('dialog', { name: t('restore.go_back_question') })
  await question.getByRole('button', { name: t('restore.go_back') }).click()
  await expect(question).toHaveCount(0)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('ճարմանդը կոտրվել')
  await expect(window.getByText(STORY).first()).toBeVisible()
})

test('with a PIN the restore asks for it again', async () => {
  const { window } = await openWithCopy()
  await window.keyboard.press('Alt+6')
  await window.getByRole('button', { name: t('nav.staff') }).click()
  await window
    .getByRole('button', { name: t('staff.pin_give') })
    .first()
    .click()
  const till = tillPage(window)
  await till.enter('2580')
  await expect(till.question).toContainText(t('staff.pin_repeat'))
  await till.enter('2580')
  await expect(window.getByRole('button', { name: t('staff.pin_change') })).toBeVisible()
  await window.getByRole('button', { name: t('set.copies_part') }).click()
  await window.getByRole('button', { name: t('restore.open') }).click()
  const dialog = window.getByRole('dialog', { name: t('restore.title') })
  await dialog.getByRole('list').getByRole('button').first().click()
  await dialog.getByRole('button', { name: t('btn.restore') }).click()

  const pin = window
    .getByRole('dialog')
    .filter({ hasText: t('staff.pin') })
    .last()
  await pin.waitFor()
  await window.screenshot({ path: test.info().outputPath('pin.png') })
})

test('a file that is no copy is refused in words, and the shop stays as it was', async () => {
  const { app, window, userData } = await openWithCopy()
  const foreign = join(userData, 'photo.db')
  writeFileSync(foreign, 'not a database')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, foreign)
  await window.keyboard.press('Alt+6')
  await window.getByRole('button', { name: t('set.copies_part') }).click()
  await window.getByRole('button', { name: t('restore.open') }).click()
  const dialog = window.getByRole('dialog', { name: t('restore.title') })

  await dialog.getByRole('button', { name: t('restore.file') }).click()

  await expect(dialog).toContainText(t('restore.refused_damaged'))
  await expect(dialog).toContainText(t('safe.nothing_lost'))
  await expect(dialog.getByRole('button', { name: t('btn.restore') })).toHaveCount(0)
  expect(readdirSync(userData).filter((name) => name.startsWith('shop-'))).toEqual([])
})

for (const look of ['dark', 'narrow'] as const) {
  test(`axe finds nothing on the preview, ${look}`, async () => {
    const { window } = await openWithCopy({ theme: look === 'dark' ? 'dark' : 'light' })
    if (look === 'narrow') await window.setViewportSize({ width: 911, height: 512 })
    await window.keyboard.press('Alt+6')
    await window.getByRole('button', { name: t('set.copies_part') }).click()
    await window.getByRole('button', { name: t('restore.open') }).click()
    const dialog = window.getByRole('dialog', { name: t('restore.title') })
    await dialog.getByRole('list').getByRole('button').first().click()
    await expect(dialog.getByRole('button', { name: t('btn.restore') })).toBeFocused()

    expect(await accessibilityProblems(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath('preview.png') })
  })
}
