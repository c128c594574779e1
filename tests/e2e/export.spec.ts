import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { readXlsx, recordsOf } from '#tests/support/read-xlsx.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems, upperCasedWords } from './pages/axe.ts'

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

const openExport = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ lines: 3, ...options })
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
  await expect(window.getByRole('button', { name: t('export.open_file') })).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('done.png') })
})

test('filters and a separator of the moment make the file that the page announces', async () => {
  const { app, window } = await openExport({ past: bootsOfAnahit })
  const target = targetOf('cases.csv')
  await answerDialog(app, target)
  await window.getByRole('radio', { name: t('nav.cases') }).press('Space')
  await window.getByRole('radio', { name: t('export.everything') }).press('Space')
  await expect(window.getByText(t('export.will_hold', { n: 3 }))).toHaveCount(0)

  await window.getByRole('combobox', { name: t('field.status') }).selectOption({ label: t('status.new') })
  await window.getByRole('radio', { name: 'CSV' }).press('Space')
  await window.getByRole('radio', { name: 'Tab' }).press('Space')
  await expect(window.getByText(t('export.will_hold', { n: 3 }))).toBeVisible()
  await expect(window.getByText(t('export.holds_csv'))).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('csv.png') })
  await window.getByRole('button', { name: t('btn.export'), exact: true }).click()

  await expect(window.getByRole('heading', { name: t('ok.exported') })).toBeVisible()
  const lines = readFileSync(target, 'utf8').trim().split('\r\n')
  expect(lines[0]).toContain(`${t('field.case_number')}\t`)
  expect(lines).toHaveLength(4)
  await window.screenshot({ path: test.info().outputPath('csv-done.png') })
})

test('the money that is narrowed goes on as it stands, with the same filter', async () => {
  const { window } = await openExport()
  await window.keyboard.press('Alt+Digit4')
  await window.getByRole('combobox', { name: t('money.method_is') }).selectOption({ label: t('money.by_balance') })
  await window.getByRole('button', { name: t('btn.export') }).press('Enter')

  await expect(window.getByRole('combobox', { name: t('acc.payment_method') })).toHaveValue('store_credit')
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

test('a folder that can not be written to is told, and nothing is lost', async () => {
  const { app, window } = await openExport()
  const target = targetOf('cases.xlsx')
  chmodSync(dirname(target), 0o555)
  await answerDialog(app, target)

  await exportCases(window)

  await expect(window.getByText(t('err.target_read_only'))).toBeVisible()
  await expect(window.getByText(t('safe.data_untouched'))).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('read-only.png') })
  chmodSync(dirname(target), 0o755)
})

for (const [language, theme] of [
  ['hy', 'light'],
  ['hy', 'dark'],
  ['ru', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on the export in ${language} and ${theme}, wide and at 150 %`, async () => {
    const { userData } = await makeShopMorning({ lines: 3, language, theme, past: bootsOfAnahit })
    const { app, window } = await launchApp({ userData })
    const words = createTranslator(language)
    await window.getByRole('heading', { name: words('nav.today'), exact: true }).waitFor()
    await window.keyboard.press('Alt+Digit5')
    await window.getByRole('radio', { name: words('nav.cases') }).press('Space')
    await window.getByRole('radio', { name: 'CSV' }).press('Space')
    expect(await accessibilityProblems(window)).toEqual([])
    expect(await upperCasedWords(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath('wide.png') })

    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5))
    expect(await accessibilityProblems(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath('narrow.png') })
  })
}
