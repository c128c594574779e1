import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const openPalette = async () => {
  const { userData } = await makeShopMorning()
  const launched = await launchApp({ userData })
  const today = todayPage(launched.window)
  await today.ready()
  await launched.window.keyboard.press('F3')
  const palette = launched.window.getByRole('dialog', { name: t('keys.palette') })
  await expect(palette.getByRole('combobox')).toBeFocused()
  return { ...launched, today, palette, found: palette.getByRole('option') }
}

test('F3 finds a person by a name in another script and opens the case by Enter', async () => {
  const { window, palette, found } = await openPalette()
  await window.keyboard.type('Anahit Sargsyan')
  await expect(found.filter({ hasText: 'Անահիտ Սարգսյան' }).first()).toBeVisible()
  expect(await accessibilityProblems(window)).toEqual([])

  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')

  await expect(palette).toHaveCount(0)
  await expect(window).toHaveURL(/#\/cases\//)
})

test('without a word the palette offers what can be done; Esc closes it and nothing else', async () => {
  const { window, palette, found } = await openPalette()
  await expect(found.filter({ hasText: t('nav.money') })).toBeVisible()

  await window.keyboard.press('Escape')

  await expect(palette).toHaveCount(0)
  await expect(window.getByRole('heading', { name: t('nav.today'), exact: true })).toBeVisible()
})

test('nothing found says so and how to look', async () => {
  const { window, palette } = await openPalette()

  await window.keyboard.type('99887766554')

  await expect(palette).toContainText(t('empty.search'))
  await expect(palette).toContainText(t('empty.search_hint'))
})

test('a scanned slip opens its case', async () => {
  const { window, today } = await openPalette()
  await window.keyboard.press('Escape')
  const number = (await today.row('Անահիտ Սարգսյան').textContent())?.match(/\d{4}-\d{5}/)?.[0] ?? ''

  await today.scan(number)

  await expect(window.getByRole('heading', { name: number })).toBeVisible()
})

test('Esc goes back from a case to where one was', async () => {
  const { window, today } = await openPalette()
  await window.keyboard.press('Escape')
  await today.focus('Մերի Պետրոսյան')
  await today.press('Enter')
  await expect(window).toHaveURL(/#\/cases\//)

  await window.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await window.keyboard.press('Escape')

  await today.ready()
})
