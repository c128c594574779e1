import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems, upperCasedWords } from './pages/axe.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const openToday = async (options: Parameters<typeof makeShopMorning>[0] = {}) => {
  const { userData } = await makeShopMorning(options)
  const launched = await launchApp({ userData })
  const today = todayPage(launched.window)
  await today.ready()
  return { ...launched, today }
}

test('a promise is worked off with one key, the focus goes on, and Ctrl+Z brings it back', async () => {
  const { today, window } = await openToday()
  await today.focus('Անահիտ Սարգսյան')
  await expect(today.panel('Անահիտ Սարգսյան')).toContainText('091 23-45-67')

  await today.press('3')

  await expect(today.toast(t('today.did_done', { name: 'Անահիտ Սարգսյան' }))).toBeVisible()
  await expect(today.row('Անահիտ Սարգսյան')).toHaveCount(0)
  await expect(today.row('Հովհաննես Գևորգյան')).toBeFocused()
  await expect(window.getByText(t('today.settled', { n: 1 }))).toBeVisible()

  await today.press('Control+z')

  await expect(today.row('Անահիտ Սարգսյան')).toBeFocused()
})

test('no answer keeps the promise open and counts the try', async () => {
  const { today } = await openToday()
  await today.focus('Մերի Պետրոսյան')

  await today.press('2')

  await expect(today.row('Մերի Պետրոսյան')).toContainText(t('today.no_answers', { n: 1 }))
  await expect(today.row('Արմեն Խաչատրյան')).toBeFocused()
})

test('later takes a day as people say it', async () => {
  const { today, window } = await openToday()
  await today.focus('Տիգրան Ավետիսյան')

  await today.press('4')
  await expect(today.laterBlank).toBeFocused()
  await window.keyboard.type('երեկ')
  await today.press('Enter')
  await expect(window.getByText(t('err.date_past'))).toBeVisible()
  for (let letters = 0; letters < 4; letters += 1) await today.press('Backspace')
  await window.keyboard.type('3 16:00')
  await today.press('Enter')

  await expect(today.toast('Տիգրան Ավետիսյան')).toContainText('16:00')
  await expect(today.panel('Տիգրան Ավետիսյան')).toHaveCount(0)
})

test('digits in a burst are a scanned code and mark nothing', async () => {
  const { today, window } = await openToday()
  const before = await today.rows.count()

  await today.scan('2026-00412')
  await window.waitForTimeout(300)

  expect(await today.rows.count()).toBe(before)
  await expect(today.toast('։')).toHaveCount(0)
})

test('the focused row has one ring, inside the list', async () => {
  const { today } = await openToday()
  await today.press('ArrowDown')
  const focused = today.rows.nth(1)
  await expect(focused).toBeFocused()
  expect(await focused.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('none')
  expect(await focused.evaluate((row) => getComputedStyle(row, '::before').borderTopWidth)).toBe('2px')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on Today in ${theme}, and nothing is written in capitals`, async () => {
    const { window } = await openToday({ theme })

    expect(await accessibilityProblems(window)).toEqual([])
    expect(await upperCasedWords(window)).toEqual([])
  })
}

test('at 150 % the acts open under the focused row', async () => {
  const { app, today, window } = await openToday()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600))
  await today.focus('Գոհար Մկրտչյան')

  await expect(today.row('Գոհար Մկրտչյան').getByText(t('result.reached'))).toBeVisible()
  expect(await accessibilityProblems(window)).toEqual([])
})

test('an empty day says so and what comes next', async () => {
  const { userData } = await makeShopMorning({ lines: 0 })
  const { window } = await launchApp({ userData })

  await expect(window.getByRole('heading', { name: t('empty.today') })).toBeVisible()
  await expect(window.getByText(t('today.no_next'))).toBeVisible()
})
