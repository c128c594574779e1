import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

test('the keyboard alone makes a shop, and Today is there', async () => {
  const { window } = await launchApp()
  await expect(window.getByLabel(t('shop.name'))).toBeFocused()
  expect(await accessibilityProblems(window)).toEqual([])

  await window.keyboard.type('«Կրունկ»')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Մարիամ')
  await window.keyboard.press('Enter')

  await expect(window.getByRole('heading', { name: t('nav.today'), exact: true })).toBeVisible()
  await expect(window.getByRole('navigation')).toContainText('«Կրունկ»')
})

test('an empty answer is asked for where it stands', async () => {
  const { window } = await launchApp()
  await expect(window.getByLabel(t('shop.name'))).toBeFocused()

  await window.keyboard.press('Enter')

  await expect(window.getByText(t('err.required'))).toHaveCount(2)
  await window.getByLabel(t('shop.name')).fill('«Կրունկ»')
  await window.keyboard.press('Enter')
  await expect(window.getByLabel(t('start.owner'))).toBeFocused()
})

test('another language answers at once, and the shop speaks it', async () => {
  const { window } = await launchApp()
  const russian = createTranslator('ru')

  await window.getByText('Русский').click()
  await expect(window.getByRole('heading', { name: russian('start.welcome') })).toBeVisible()
  await window.getByLabel(russian('shop.name')).fill('Каблук')
  await window.getByLabel(russian('start.owner')).fill('Мариам')
  await window.keyboard.press('Enter')

  await expect(window.getByRole('heading', { name: russian('nav.today'), exact: true })).toBeVisible()
  expect(await window.evaluate(() => document.documentElement.lang)).toBe('ru')
})

test('where several people work, the tiles ask who is at the till', async () => {
  const { userData } = await makeShopMorning({ staff: ['Արամ', 'Սոնա'] })
  const { window } = await launchApp({ userData })
  await expect(window.getByRole('heading', { name: t('till.who') })).toBeVisible()
  expect(await accessibilityProblems(window)).toEqual([])

  await window.getByRole('button', { name: /Սոնա/ }).click()

  await todayPage(window).ready()
  await expect(window.getByRole('button', { name: t('staff.working_now', { name: 'Սոնա' }) })).toBeVisible()
})
