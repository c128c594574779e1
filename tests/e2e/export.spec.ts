import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { readXlsx, recordsOf } from '#tests/support/read-xlsx.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'

const t = createTranslator('hy')

const targetOf = (name: string): string => {
  const folder = makeAppFolder('export')
  giveToApp(folder)
  return join(folder, name)
}

/** The system's dialog can't be driven; its answer is given for it. */
const answerDialog = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)

const openExport = async () => {
  const { userData } = await makeShopMorning({ lines: 3 })
  const launched = await launchApp({ userData })
  const { window } = launched
  await window.getByRole('heading', { name: t('nav.today'), exact: true }).waitFor()
  await window.keyboard.press('Alt+Digit5')
  await window.getByRole('radio', { name: t('nav.cases') }).waitFor()
  return launched
}

const exportCases = async (window: Page) => {
  await window.getByRole('radio', { name: t('nav.cases') }).press('Space')
  await window.getByRole('radio', { name: t('export.everything') }).press('Space')
  await window.getByRole('button', { name: t('btn.export'), exact: true }).click()
}

test('the cases of the shop become a workbook that says what it holds', async () => {
  const { app, window } = await openExport()
  const target = targetOf('cases.xlsx')
  await answerDialog(app, target)

  await exportCases(window)

  await expect(window.getByRole('heading', { name: t('ok.exported') })).toBeVisible()
  const [cases, about] = await readXlsx(readFileSync(target))
  if (!cases || !about) throw new Error('a sheet is missing')
  await expect(window.getByRole('status').filter({ hasText: 'cases.xlsx' })).toContainText(
    t('export.rows', { n: cases.rows.length - 1 }),
  )
  expect(recordsOf(cases).length).toBeGreaterThan(0)
  expect(about.name).toBe(t('export.about'))
  expect(existsSync(`${target}.part`)).toBe(false)
})

test('a file that can not be written is told where it happened, and the old one stays', async () => {
  const { app, window } = await openExport()
  const target = targetOf('cases.xlsx')
  await answerDialog(app, join(target, 'none', 'cases.xlsx'))
  writeFileSync(target, 'old')

  await exportCases(window)

  await expect(window.getByText(t('err.target_missing'))).toBeVisible()
  expect(readFileSync(target, 'utf8')).toBe('old')
})
