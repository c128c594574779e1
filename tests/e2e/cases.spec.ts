import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { bootsOfAnahit } from '#tests/support/shop-stories.ts'
import { accessibilityProblems, upperCasedWords } from './pages/axe.ts'
import { casesPage } from './pages/cases-page.ts'

const t = createTranslator('hy')

const openCases = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ ...options, past: bootsOfAnahit })
  const launched = await launchApp({ userData })
  if (options.staff) await launched.window.getByRole('button', { name: 'Մարիամ' }).click()
  const page = casesPage(launched.window)
  await page.open()
  return { ...launched, page }
}

test('the list is walked, filtered and opened by keys, and keeps its filter and its place', async () => {
  const { page, window } = await openCases()
  await expect(page.rows.first()).toBeFocused()
  await expect(page.views.getByRole('button', { name: t('cases.view_repair') })).toContainText('1')

  await page.press('f')
  await expect(page.filter(t('field.status'))).toBeFocused()
  await page.filter(t('field.status')).selectOption({ label: t('status.new') })
  await page.filter(t('field.channel')).selectOption({ label: t('channel.counter') })
  await page.press('Escape')
  expect(await page.hash()).toBe('#/cases?status=new&channel=counter')

  await page.row('Հովհաննես Գևորգյան').focus()
  await page.press('ArrowDown')
  await page.press('Enter')
  await expect(window.getByRole('textbox', { name: t('case.write_what') })).toBeVisible()
  await page.press('Escape')
  await expect(page.row('Անահիտ Սարգսյան')).toBeFocused()
  await expect(page.removeFilter(t('field.channel'))).toBeVisible()

  await page.removeFilter(t('field.channel')).click()
  expect(await page.hash()).toBe('#/cases?status=new')
})

test('chosen cases are handed to somebody, and back', async () => {
  const { page, window } = await openCases({ staff: ['Սոնա'] })
  await page.row('Սուրեն Բաբայան').focus()
  await page.press('Space')
  await page.press('ArrowDown')
  await page.press('Space')

  await window.getByRole('button', { name: t('btn.assign') }).click()
  await window.getByRole('menuitem', { name: 'Սոնա' }).click()
  await expect(page.toast('Սոնա')).toBeVisible()
  await expect(page.row('Սոնա')).toHaveCount(2)

  await page.press('Control+z')
  await expect(page.row('Սոնա')).toHaveCount(0)
})

test('chosen cases, and the list as it is narrowed, go on to the export', async () => {
  const { page, window } = await openCases()
  await page.row('Սուրեն Բաբայան').focus()
  await page.press('Space')
  await page.press('ArrowDown')
  await page.press('Space')
  await window.screenshot({ path: test.info().outputPath('chosen.png') })
  await window
    .getByRole('contentinfo')
    .getByRole('button', { name: t('btn.export') })
    .press('Enter')
  await expect(window.getByText(t('export.will_hold', { n: 2 }))).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('export-chosen.png') })

  await page.open()
  await page.views.getByRole('button', { name: t('status.overdue') }).click()
  await window
    .getByRole('main')
    .getByRole('button', { name: t('btn.export') })
    .press('Enter')
  await expect(window.getByRole('combobox', { name: t('export.list') })).toHaveValue('late')
  await expect(window.getByText(t('export.will_hold', { n: 3 }))).toBeVisible()
})

test('an empty view says so and shows the way out', async () => {
  const { page, window } = await openCases()
  await page.views.getByRole('button', { name: t('cases.view_supplier') }).click()
  await expect(window.getByRole('heading', { name: t('cases.empty_view') })).toBeVisible()

  await window.getByRole('button', { name: t('cases.show_all') }).click()
  await expect(page.row('Առաքումն ուշացել է երկու օր')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the cases in ${theme}, wide and at 150 %`, async () => {
    const { app, page, window } = await openCases({ theme })
    await page.press('Space')
    expect(await accessibilityProblems(window)).toEqual([])
    await page.press('f')
    await expect(page.filter(t('field.kind'))).toBeVisible()
    expect(await accessibilityProblems(window)).toEqual([])
    expect(await upperCasedWords(window)).toEqual([])
    await page.press('Escape')

    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5))
    await expect(window.getByText(t('cases.assignee'), { exact: true })).toHaveCount(0)
    expect(await accessibilityProblems(window)).toEqual([])
  })
}
