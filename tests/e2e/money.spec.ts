import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { ledgerOfTheShop } from '#tests/support/shop-ledger.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems, upperCasedWords } from './pages/axe.ts'
import { moneyPage } from './pages/money-page.ts'

const t = createTranslator('hy')
const SPACE = '\u00a0'

const openLedger = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning({ lines: 0, past: ledgerOfTheShop, ...options })
  const launched = await launchApp({ userData })
  await launched.window.setViewportSize({ width: 1366, height: 768 })
  const money = moneyPage(launched.window)
  await money.open()
  return { ...launched, money }
}

test('the month stands as a ledger: rows, a correction with a minus, sums by method, the total', async () => {
  const { money, window } = await openLedger()

  await expect(money.rows).toHaveCount(11)
  await expect(money.rows.first()).toBeFocused()
  await expect(money.row('Լևոն Օհանյան')).toContainText(`4${SPACE}083,33`)
  await expect(money.row('Էմմա Վարդանյան')).toContainText('–')
  await expect(money.row('Հակադարձում')).toContainText(`\u221218${SPACE}900`)
  await expect(money.foot).toContainText(`116${SPACE}400`)
  await expect(money.foot).toContainText(t('money.total_of', { n: 11 }))
  await expect(money.months).toHaveCount(2)
  await expect(money.months.first()).toHaveAttribute('aria-current', 'page')
  await window.waitForTimeout(300)
  await window.screenshot({ path: test.info().outputPath('money.png') })
})

test('a filter narrows rows and sums alike, and another month is a key away', async () => {
  const { money } = await openLedger()
  await money.method.selectOption({ label: t('money.cash') })
  await expect(money.rows).toHaveCount(5)
  await expect(money.foot).toContainText(`33${SPACE}700`)
  await money.kind.selectOption({ label: t('money.gift') })
  await expect(money.rows).toHaveCount(0)
  await expect(money.dialog.page().getByRole('heading', { name: t('money.empty_filter') })).toBeVisible()
  await money.method.selectOption({ label: t('money.all_of_them') })
  await expect(money.row('Հասմիկ Ավագյան')).toHaveCount(1)
  await money.kind.selectOption({ label: t('money.all_of_them') })
  await expect(money.rows).toHaveCount(11)
  await money.rows.first().click()

  await money.press('m')
  await expect(money.months.first()).toBeFocused()
  await money.press('ArrowDown')

  await expect(money.rows).toHaveCount(2)
  await expect(money.months.nth(1)).toBeFocused()
  await expect(money.foot).toContainText(`47${SPACE}500`)
})

test('the period takes days as people write them', async () => {
  const { money } = await openLedger()
  await money.press('f')
  await expect(money.from).toBeFocused()
  await money.press('Control+a')
  await money.type('հետո')
  await money.press('Enter')
  await expect(money.dialog.getByText(t('err.past_date'))).toBeVisible()
  await money.press('Control+a')
  await money.press('Delete')
  await money.press('Enter')

  await expect(money.rows).toHaveCount(13)
  await expect(money.foot).toContainText(`163${SPACE}900`)
})

test('R asks by the name of the act, writes the reversal, and the focus stays', async () => {
  const { money, window } = await openLedger()
  await money.focus('Գագիկ Մելքոնյան')
  await money.press('r')
  await expect(money.dialog).toContainText(t('money.reverse_question'))
  await window.waitForTimeout(250)
  await window.screenshot({ path: test.info().outputPath('question.png') })
  await money.press('Enter')

  await expect(money.rows).toHaveCount(12)
  await expect(money.row(`\u221236${SPACE}800`)).toHaveCount(1)
  await expect(money.foot).toContainText(`79${SPACE}600`)
  await expect(money.row('Գագիկ Մելքոնյան').first()).toBeFocused()
  await money.press('r')
  await expect(money.dialog).toHaveCount(0)
})

test('Enter opens the case, and the ledger is where it was on the way back', async () => {
  const { money, window } = await openLedger()
  await money.focus('Կարեն Դանիելյան')
  await money.press('Enter')
  await expect(window.getByRole('region', { name: t('case.composer') })).toBeVisible()

  await window.evaluate(() => history.back())

  await expect(money.row('Կարեն Դանիելյան')).toBeFocused()
})

test('what is shown goes on to the export of its period', async () => {
  const { window } = await openLedger()
  await window.screenshot({ path: test.info().outputPath('money.png') })
  await window.getByRole('button', { name: t('btn.export') }).press('Enter')

  await expect
    .poll(() => window.evaluate(() => location.hash))
    .toMatch(/^#\/files\/export\?what=accountant&from=\d{4}-\d{2}-01&/)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ledger and in help in ${theme}, and nothing is written in capitals`, async () => {
    const { money, window } = await openLedger({ theme })
    expect(await accessibilityProblems(window)).toEqual([])
    expect(await upperCasedWords(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath(`money-${theme}.png`) })

    await money.press('Alt+7')
    await expect(window.getByRole('heading', { name: t('help.promise_title') })).toBeVisible()
    expect(await accessibilityProblems(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath(`help-${theme}.png`) })
  })
}

test('in a narrow window the months are a choice and the tax steps back', async () => {
  const { money, window } = await openLedger()
  await window.setViewportSize({ width: 911, height: 512 })
  await expect(money.months).toHaveCount(0)
  await expect(money.monthChoice).toBeVisible()
  await expect(window.getByText(t('acc.of_which_vat'), { exact: true })).toBeHidden()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('money-narrow.png') })
})

test('a month without entries says where money is written', async () => {
  const { userData } = await makeShopMorning({ lines: 0 })
  const { window } = await launchApp({ userData })
  await window.getByRole('navigation').first().waitFor()
  await window.keyboard.press('Alt+4')

  await expect(window.getByRole('heading', { name: t('empty.money') })).toBeVisible()
  await expect(window.getByText(t('money.empty_next'))).toBeVisible()
})
