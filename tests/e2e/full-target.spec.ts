/** A file asked for on a disk that is full: said in words, nothing half-written left there, and the same question answered elsewhere. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { fillDisk, mountSmallDisk } from '#tests/support/small-disk.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'

const t = createTranslator('hy')

const saveTo = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

test('a PDF and an export for a disk that is full are refused in words and leave nothing half-written', async () => {
  const disk = mountSmallDisk(makeAppFolder('full'), 1)
  if (!disk) return
  try {
    giveToApp(disk.folder)
    fillDisk(disk.folder, 0)
    const before = readdirSync(disk.folder)
    const { userData } = await makeShopMorning({ lines: 3 })
    const { app, window } = await launchApp({ userData })
    await window.setViewportSize({ width: 1366, height: 768 })
    await window.getByRole('navigation').first().waitFor()

    await window.keyboard.press('Control+p')
    const paper = paperDialog(window)
    await paper.savePdf.waitFor()
    await saveTo(app, join(disk.folder, 'list.pdf'))
    await paper.savePdf.click()
    await expect(paper.problem).toContainText(t('err.target_disk_full'))
    await window.screenshot({ path: 'test-results/full-target-pdf.png' })
    expect(readdirSync(disk.folder)).toEqual(before)
    const elsewhere = await answerSaveDialog({ app }, 'list.pdf')
    await paper.savePdf.click()
    await expect.poll(() => existsSync(elsewhere)).toBe(true)
    await window.keyboard.press('Escape')

    await window.keyboard.press('Alt+Digit5')
    await saveTo(app, join(disk.folder, 'cases.xlsx'))
    await window.getByRole('radio', { name: t('nav.cases') }).press('Space')
    await window.getByRole('radio', { name: t('export.everything') }).press('Space')
    await window.getByRole('button', { name: t('btn.export'), exact: true }).click()
    await expect(window.getByText(t('err.target_disk_full'))).toBeVisible()
    await window.screenshot({ path: 'test-results/full-target-export.png' })
    expect(readdirSync(disk.folder)).toEqual(before)
  } finally {
    disk.unmount()
  }
})
