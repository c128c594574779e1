import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { newCaseSheet } from './pages/new-case-sheet.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const openSheet = async (userData?: string) => {
  const launched = await launchApp({ userData: userData ?? (await makeShopMorning()).userData })
  const today = todayPage(launched.window)
  await today.ready()
  return { ...launched, today, sheet: newCaseSheet(launched.window) }
}

test('a known customer is served with the keyboard alone, and saving twice makes one case', async () => {
  const { sheet, today } = await openSheet()
  await sheet.open()
  await sheet.type('Պայուսակի գոտին պոկվել է')
  await sheet.press('F3')
  await sheet.type('4567')
  await expect(sheet.hits).toHaveCount(1)
  await sheet.press('Enter')
  await expect(sheet.card('Անահիտ Սարգսյան')).toContainText('4 000')
  await expect(sheet.text).toBeFocused()
  await sheet.about.focus()
  await sheet.type('գոտու')

  await sheet.press('Enter')
  await sheet.press('Enter')
  await sheet.press('Control+Enter')

  await expect(sheet.savedTitle).toBeVisible()
  expect(await sheet.number()).toMatch(/-00017$/)
  await expect(sheet.sheet).toContainText('զանգել')
  await sheet.press('Escape')
  await expect(today.row('գոտու')).toHaveCount(1)
})

test('several people on one number are a list; nobody is picked silently', async () => {
  const { sheet } = await openSheet()
  await sheet.open()
  await sheet.press('F3')
  await sheet.type('4012')

  await expect(sheet.hits).toHaveCount(2)
  await expect(sheet.card('Լուսինե Հարությունյան')).toHaveCount(0)
  await sheet.press('Control+Enter')
  await expect(sheet.sheet).toContainText(t('newcase.choose_person'))
  await sheet.press('ArrowDown')
  await sheet.press('Enter')
  await expect(sheet.card('Լուսինե Հարությունյան').or(sheet.card('Սուրեն Բաբայան'))).toHaveCount(1)
})

test('a new person is made inline, and one who is already there is shown while typing', async () => {
  const { sheet, today } = await openSheet()
  await sheet.open()
  await sheet.type('Կոշիկը ճաքել է')
  await sheet.press('F4')
  await sheet.type('Նունե Ասատրյան')
  await sheet.press('Enter')
  await sheet.type('091 23-45-67')
  await expect(sheet.sheet).toContainText(t('err.duplicate'))
  for (let digits = 0; digits < 12; digits += 1) await sheet.press('Backspace')
  await sheet.type('055 11-22-33')

  await sheet.press('Control+Enter')

  await expect(sheet.savedTitle).toBeVisible()
  await expect(sheet.sheet).toContainText('Նունե Ասատրյան · 055 11-22-33')
  await sheet.press('Escape')
  await expect(today.row('Նունե Ասատրյան')).toHaveCount(1)
})

test('without a word of what happened nothing is saved, and the field says so', async () => {
  const { sheet } = await openSheet()
  await sheet.open()

  await sheet.press('Control+Enter')

  await expect(sheet.sheet).toContainText(t('newcase.text_required'))
  await expect(sheet.savedTitle).toHaveCount(0)
})

test('what was typed when the program was killed is there at the next start', async () => {
  const { userData } = await makeShopMorning()
  const first = await openSheet(userData)
  await first.sheet.open()
  await first.sheet.type('Ձախ կոշիկի տակացուն')
  await expect(first.sheet.draftSaved).toBeVisible()
  first.app.process().kill('SIGKILL')

  const second = await openSheet(userData)
  await expect(second.today.unfinished).toHaveText(t('plural.unfinished', { n: 1 }))
  await expect(second.window.getByText(t('draft.restored'))).toContainText('Ձախ կոշիկի տակացուն')
  await second.window.getByRole('button', { name: t('btn.continue') }).click()

  await expect(second.sheet.text).toHaveValue('Ձախ կոշիկի տակացուն')
})

test('Esc keeps the draft, the next case begins empty, and the draft can be thrown away', async () => {
  const { sheet, today } = await openSheet()
  await sheet.open()
  await sheet.type('Կիսատ')
  await sheet.press('Escape')
  await expect(today.unfinished).toHaveText(t('plural.unfinished', { n: 1 }))
  await sheet.open()
  await expect(sheet.text).toHaveValue('')
  await sheet.press('Escape')
  await expect(today.unfinished).toHaveText(t('plural.unfinished', { n: 1 }))

  await today.unfinished.click()
  await expect(today.drafts.first()).toBeFocused()
  await today.press('Enter')
  await expect(sheet.text).toHaveValue('Կիսատ')
  await sheet.sheet.getByRole('button', { name: t('btn.discard_draft') }).click()

  await expect(today.unfinished).toHaveCount(0)
})

test('store credit is used from the card, with the receipt it went to', async () => {
  const { sheet } = await openSheet()
  await sheet.open()
  await sheet.press('F3')
  await sheet.type('Սարգսյան')
  await expect(sheet.hits.first()).toContainText('Անահիտ')
  await sheet.press('Enter')
  const card = sheet.card('Անահիտ Սարգսյան')
  await card.getByRole('button', { name: t('newcase.redeem') }).click()
  await card.getByLabel(t('money.amount')).fill('9 000')
  await card.getByRole('button', { name: t('newcase.redeem') }).click()
  await expect(card).toContainText(t('err.over_balance'))
  await card.getByLabel(t('money.amount')).fill('1 500')
  await card.getByLabel(t('doc.receipt_no')).fill('0045817')
  await card.getByRole('button', { name: t('newcase.redeem') }).click()

  await expect(card).toContainText('2 500')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the sheet in ${theme}, before and after saving`, async () => {
    const { userData } = await makeShopMorning({ theme })
    const { sheet, window } = await openSheet(userData)
    await sheet.open()
    await sheet.type('Կարը քանդվել է')
    expect(await accessibilityProblems(window)).toEqual([])

    await sheet.press('Control+Enter')
    await expect(sheet.savedTitle).toBeVisible()

    expect(await accessibilityProblems(window)).toEqual([])
  })
}
