import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, type LaunchedApp, launchApp, test } from '#tests/support/electron-app.ts'
import { pagesOfPdf, sizeOfPdf } from '#tests/support/read-pdf.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { casesPage } from './pages/cases-page.ts'
import { answerSaveDialog, paperDialog } from './pages/paper-dialog.ts'

const t = createTranslator('hy')
const PHONE = /\d{3} \d\d-\d\d-\d\d/

const openCases = async () => {
  const { userData } = await makeShopMorning({ past: bootsOfAnahit })
  const launched = await launchApp({ userData })
  const page = casesPage(launched.window)
  await page.open()
  return { ...launched, page, paper: paperDialog(launched.window) }
}

const saveAs = async (launched: LaunchedApp, name: string): Promise<string> => {
  const path = await answerSaveDialog(launched, name)
  await launched.window.keyboard.press('s')
  await expect(launched.window.getByRole('status').filter({ hasText: name })).toBeVisible()
  return path
}

test('chosen cases go on paper, in the order of the screen, and stay chosen', async () => {
  const { page, paper, ...launched } = await openCases()
  await page.row('Սուրեն Բաբայան').focus()
  await page.press('Space')
  await page.row('Ձախ կոշիկի').focus()
  await page.press('Space')
  const inOrder = (await page.rows.allTextContents()).filter((text) => /Սուրեն Բաբայան|Ձախ կոշիկի/.test(text))

  await page.press('p')
  await expect(paper.pages).toHaveCount(1)
  expect(await accessibilityProblems(launched.window)).toEqual([])
  await expect(paper.dialog).toContainText(t('plural.selected', { n: 2 }))
  const path = await saveAs(launched, 'cases.pdf')

  expect(sizeOfPdf(path)).toEqual({ pages: 1, widthMm: 210, heightMm: 297 })
  const [sheet = ''] = pagesOfPdf(path)
  for (const words of [
    '«Կրունկ», Տիգրան Մեծի 12',
    t('print.case_list'),
    t('plural.selected', { n: 2 }),
    t('print.page', { page: '1', pages: '1' }),
  ])
    expect(sheet).toContain(words)
  expect(sheet).toMatch(/Տպել է՝ Մարիամ, \d\d\.\d\d\.\d{4} \d\d:\d\d/)
  // Number, phone, matter and state on one line, in this order; the name stands under the phone.
  expect(sheet).toMatch(/^\d +2026-\d{5} +091 23-45-67 +Ձախ կոշիկի .* Վերանորոգվում է/m)
  expect(sheet.match(/2026-\d{5}/g)).toEqual(inOrder.map((text) => text.match(/2026-\d{5}/)?.[0]))
  await expect(page.chosen).toContainText(t('plural.selected', { n: 2 }))
})

test('with nothing chosen Ctrl+P prints what the filter shows, and says so where that is nothing', async () => {
  const { page, paper, ...launched } = await openCases()
  const shown = await page.rows.count()
  await page.press('Control+p')
  await expect(paper.pages).not.toHaveCount(0)
  await expect(paper.dialog).toContainText(t('plural.case', { n: shown }))
  await expect(paper.pages.getByText(PHONE)).not.toHaveCount(0)
  await paper.phones.uncheck()
  await expect(paper.pages.getByText(PHONE)).toHaveCount(0)
  const path = await saveAs(launched, 'open.pdf')
  const sheets = pagesOfPdf(path)
  expect(sheets.join('')).not.toMatch(PHONE)
  expect(sheets).toHaveLength(Math.max(1, sizeOfPdf(path).pages))
  expect(sheets.join('\n').match(/^\d+ +2026-\d{5}/gm)).toHaveLength(shown)

  await page.views.getByRole('button', { name: t('cases.view_supplier') }).click()
  await expect(page.rows).toHaveCount(0)
  await page.press('Control+p')
  await expect(paper.dialog).toContainText(t('print.nothing'))
  await expect(paper.dialog).toContainText(
    `${t('cases.token', { label: t('field.status') })} ${t('status.waiting_supplier')}`,
  )
  await expect(paper.print).toBeDisabled()
  await page.press('Escape')
  await expect(paper.dialog).toHaveCount(0)
})
