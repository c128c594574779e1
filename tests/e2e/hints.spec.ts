import type { Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'

const t = createTranslator('hy')

const openShop = async () => {
  const { userData } = await makeShopMorning({ lines: 4 })
  const launched = await launchApp({ userData })
  await launched.window.getByRole('heading', { level: 1, name: t('nav.today') }).waitFor()
  return { ...launched, userData }
}

const line = (window: Page, text: string) => window.getByRole('note').filter({ hasText: text })

const go = async (window: Page, key: string, title: string) => {
  await window.keyboard.press(key)
  await window.getByRole('heading', { level: 1, name: title }).waitFor()
}

test('a screen says its one line on the first use, and not again, also after the shop was closed', async () => {
  const { window, close, userData } = await openShop()
  await expect(line(window, t('hint.today'))).toBeVisible()
  expect(await accessibilityProblems(window)).toEqual([])
  await go(window, 'Alt+4', t('nav.money'))
  await expect(line(window, t('hint.money'))).toBeVisible()
  await go(window, 'Alt+1', t('nav.today'))
  await expect(window.getByRole('option').first()).toBeVisible()
  await expect(line(window, t('hint.today'))).toHaveCount(0)

  await close()
  const again = (await launchApp({ userData })).window
  await expect(again.getByRole('option').first()).toBeVisible()
  await expect(line(again, t('hint.today'))).toHaveCount(0)
  await go(again, 'Alt+3', t('nav.customers'))
  await expect(line(again, t('hint.customers'))).toBeVisible()
})

test('H hides the line, and the keys of the screen stand in its place', async () => {
  const { window } = await openShop()
  await expect(line(window, t('hint.today'))).toBeVisible()
  await window.keyboard.press('h')
  await expect(line(window, t('hint.today'))).toHaveCount(0)
  await expect(window.getByText(t('keys.move'))).toBeVisible()
})

test('the sheet of a new case says its line beside the person, and never again', async () => {
  const { window } = await openShop()
  await window.keyboard.press('F2')
  const sheet = window.getByRole('dialog')
  await expect(sheet.getByRole('note')).toContainText(t('hint.new_case'))
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await window.keyboard.press('F2')
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('note')).toHaveCount(0)
})
