/** The disk fills up, or the folder goes, while somebody is typing: said in words, nothing lost, and saving works again without a restart. */
import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { emptyDisk, fillDisk, mountSmallDisk } from '#tests/support/small-disk.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'
import { lookAt, noticeOf } from './pages/storage-notice.ts'

const t = createTranslator('hy')

test('a disk that is full refuses a case in words, keeps its text, and with room again saves it', async () => {
  const disk = mountSmallDisk(makeAppFolder('small'), 24)
  if (!disk) return
  try {
    const { userData } = await makeShopMorning({ lines: 3 })
    const folder = join(disk.folder, 'shop')
    cpSync(join(userData, 'shop'), folder, { recursive: true })
    writeFileSync(join(userData, 'shops.json'), JSON.stringify({ current: folder, language: 'hy' }))
    for (const path of [userData, disk.folder]) giveToApp(path)
    const { window } = await launchApp({ userData })
    await window.getByRole('navigation').first().waitFor()

    fillDisk(disk.folder, 2 * 1024 * 1024)
    await expect(noticeOf(window, t('disk.nearly_full'))).toBeVisible({ timeout: 20_000 })
    await lookAt(window, 'nearly-full')

    const sheet = newCaseSheet(window)
    await sheet.open()
    fillDisk(disk.folder, 0)
    await sheet.text.fill('Կոշիկի ներբանը պոկվել է')
    await sheet.press('Control+Enter')
    await expect(sheet.sheet.getByText(t('err.disk_full'))).toBeVisible()
    await expect(sheet.text).toHaveValue('Կոշիկի ներբանը պոկվել է')
    await window.screenshot({ path: 'test-results/storage-full-sheet.png' })
    await sheet.press('Escape')
    await expect(noticeOf(window, t('err.disk'))).toBeVisible()
    await lookAt(window, 'full')
    await window.keyboard.press('Alt+2')
    await expect(window.getByRole('heading', { level: 1, name: t('nav.cases') })).toBeVisible()

    emptyDisk(disk.folder)
    // Nobody has to ask: the notice goes when there is room.
    await expect(noticeOf(window, t('err.disk'))).toHaveCount(0, { timeout: 20_000 })
    // What could not be kept while there was no room is kept by itself now.
    await window.keyboard.press('Alt+1')
    await expect(window.getByText(t('plural.unfinished', { n: 1 }))).toBeVisible()
    await window.keyboard.press('u')
    await window.getByRole('button', { name: 'Կոշիկի ներբանը պոկվել է' }).last().click()
    await expect(sheet.text).toHaveValue('Կոշիկի ներբանը պոկվել է')
    await sheet.press('Control+Enter')
    await expect(sheet.savedTitle).toBeVisible()
  } finally {
    disk.unmount()
  }
})

test('a folder that goes while the shop is open is missed at the next save, and found again with the text still there', async () => {
  const { userData } = await makeShopMorning({ lines: 3, theme: 'dark' })
  const folder = join(userData, 'shop')
  const { window } = await launchApp({ userData })
  await window.getByRole('navigation').first().waitFor()
  const sheet = newCaseSheet(window)
  await sheet.open()
  await sheet.text.fill('Կոշիկ')
  await expect(sheet.draftSaved).toBeVisible()

  renameSync(folder, `${folder}-away`)
  await sheet.text.fill('Կոշիկի կրունկը ծռվել է')
  await sheet.press('Control+Enter')
  await expect(sheet.sheet.getByText(t('err.missing'))).toBeVisible()
  await expect(sheet.text).toHaveValue('Կոշիկի կրունկը ծռվել է')
  await sheet.press('Escape')
  await expect(noticeOf(window, t('start.missing'))).toBeVisible()
  expect(existsSync(folder)).toBe(false)
  await lookAt(window, 'missing')

  // As a stick that is plugged in again: the same records, other files.
  cpSync(`${folder}-away`, folder, { recursive: true })
  giveToApp(folder)
  await noticeOf(window, t('start.missing'))
    .getByRole('button', { name: t('btn.retry') })
    .click()
  await expect(noticeOf(window, t('start.missing'))).toHaveCount(0)
  await sheet.open()
  await sheet.text.fill('Կոշիկի կրունկը ծռվել է')
  await sheet.press('Control+Enter')
  await expect(sheet.savedTitle).toBeVisible()
})
