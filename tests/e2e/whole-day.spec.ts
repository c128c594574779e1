/** A new shop's first day, as its owner would live it: one window, one keyboard, in Armenian. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, type LaunchedApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { pagesOfPdf } from '#tests/support/read-pdf.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { inProject } from '#tools/project.ts'
import { casePage } from './pages/case-page.ts'
import { filesPage } from './pages/files-page.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const PERSON = 'Նարինե Հակոբյան'
const STORY = 'Երկարաճիտ կոշիկի ձախ տակացուն պոկվել է'
const HALF = 'Պայուսակի կարը քանդվել է'

const customersFile = (): string => {
  const folder = makeAppFolder('first-day')
  const path = join(folder, 'shopify.csv')
  cpSync(inProject('tests/fixtures/importing/shopify.csv'), path)
  giveToApp(folder)
  return path
}

const makeShop = async (): Promise<LaunchedApp> => {
  const launched = await launchApp()
  await expect(launched.window.getByLabel(t('shop.name'))).toBeFocused()
  await launched.window.keyboard.type('«Կրունկ»')
  await launched.window.keyboard.press('Tab')
  await launched.window.keyboard.press('Tab')
  await launched.window.keyboard.type('Մարիամ')
  await launched.window.keyboard.press('Enter')
  return launched
}

test('customers come in, a complaint is kept and printed, money goes out and into a file, and half a text survives', async () => {
  test.setTimeout(180_000)
  const launched = await makeShop()
  const { app, window, userData } = launched
  const press = (key: string) => window.keyboard.press(key)

  const files = filesPage(app, window)
  await files.open()
  await files.answerDialog(customersFile())
  await press('Enter')
  await files.start(5).focus()
  await press('Enter')
  await expect(window.getByRole('heading', { name: t('import.done') })).toBeVisible()

  const sheet = newCaseSheet(window)
  await sheet.open()
  await sheet.type(STORY)
  await press('F3')
  await sheet.type('Narine')
  await expect(sheet.hits).toHaveCount(1)
  await press('Enter')
  await expect(sheet.card(PERSON)).toBeVisible()
  await sheet.due.focus()
  await press('Control+a')
  await sheet.type('այսօր')
  await sheet.about.focus()
  await sheet.type('տակացուի')
  await press('Control+Enter')
  await expect(sheet.savedTitle).toBeVisible()
  const number = await sheet.number()
  await press('Escape')

  await press('Alt+Digit1')
  const today = todayPage(window)
  await expect(today.row(PERSON)).toContainText(number)
  await today.focus(PERSON)
  await press('p')
  await expect(paperDialog(window).pages.first()).toBeVisible()
  const list = await answerSaveDialog(launched, 'list.pdf')
  await press('s')
  await expect(window.getByRole('status').filter({ hasText: 'list.pdf' })).toBeVisible()
  const [paper = ''] = pagesOfPdf(list)
  expect(paper).toContain(PERSON)
  expect(paper).toContain(number)
  await press('Escape')

  await today.focus(PERSON)
  await press('Enter')
  const page = casePage(window)
  await expect(page.text).toBeVisible()
  await press('g')
  await page.money.getByRole('combobox', { name: t('field.kind') }).selectOption({ label: t('money.refund') })
  await page.money.getByRole('textbox', { name: t('money.amount') }).fill('32 000')
  await press('Enter')
  await expect(page.money).toContainText('32\u00a0000')

  await press('Alt+Digit5')
  await window.getByRole('link', { name: t('nav.export') }).press('Enter')
  const workbook = await answerSaveDialog(launched, 'month.xlsx')
  await window.getByRole('button', { name: t('btn.export') }).press('Enter')
  await expect(window.getByRole('status').filter({ hasText: 'month.xlsx' })).toBeVisible()
  const [entries] = await readXlsx(readFileSync(workbook))
  expect(JSON.stringify(entries)).toContain('32000')

  await sheet.open()
  await sheet.type(HALF)
  await expect(sheet.draftSaved).toBeVisible()
  await launched.close()

  const again = await launchApp({ userData })
  await todayPage(again.window).ready()
  await expect(again.window.getByText(t('draft.restored'))).toContainText(HALF)
  await again.window.getByRole('button', { name: t('btn.continue') }).click()
  await expect(newCaseSheet(again.window).text).toHaveValue(HALF)
})
