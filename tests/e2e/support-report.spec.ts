import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeNewShop } from '#tests/support/new-shop.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { layoutProblems } from './pages/layout.ts'
import { answerSaveDialog } from './pages/paper-dialog.ts'

const t = createTranslator('hy')

const dialogOf = (window: Page) => window.getByRole('dialog')
const report = (window: Page) => dialogOf(window).getByRole('textbox', { name: t('support.title') })

const openReport = async (theme: 'light' | 'dark' = 'light') => {
  const { userData } = await makeShopMorning({ lines: 3, theme })
  const launched = await launchApp({ userData })
  const { window } = launched
  await window.getByRole('navigation').first().waitFor()
  await window.getByRole('link', { name: t('nav.help') }).click()
  const make = window.getByRole('button', { name: t('support.show') })
  await make.scrollIntoViewIfNeeded()
  await window.screenshot({ path: `test-results/support-help-${theme}.png` })
  await make.focus()
  await window.keyboard.press('Enter')
  await report(window).waitFor()
  return launched
}

test('a report is shown whole, then saved as it was shown, by keys', async () => {
  const launched = await openReport()
  const { window } = launched
  const target = await answerSaveDialog(launched, 'report.txt')
  const shown = await report(window).inputValue()

  expect(shown).toContain('customer: 3')
  expect(shown).toContain('integrity: 0')
  expect(shown).not.toContain('Անահիտ')
  expect(shown).not.toContain('Մարիամ')
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: 'test-results/support-report.png' })
  await window.keyboard.press('Enter')

  await expect(dialogOf(window).getByRole('status')).toContainText('report.txt')
  expect(readFileSync(target, 'utf8')).toBe(shown)
  await window.keyboard.press('Escape')
  await expect(dialogOf(window)).toHaveCount(0)
  await expect(window.getByRole('button', { name: t('support.show') })).toBeFocused()
})

test('at 150 % and in the dark all of it is in reach', async () => {
  const { window } = await openReport('dark')
  await window.setViewportSize({ width: 911, height: 512 })

  expect(await layoutProblems(window)).toEqual([])
  expect(await accessibilityProblems(window)).toEqual([])
  await expect(dialogOf(window).getByRole('button', { name: t('support.save') })).toBeInViewport()
  await window.screenshot({ path: 'test-results/support-report-dark.png' })
})

test('a shop that does not open has a report too', async () => {
  const userData = makeAppFolder('user-data')
  const folder = makeNewShop(join(userData, 'shop'))
  writeFileSync(join(folder, 'khostum.db'), 'not a database')
  giveToApp(userData)
  const { window } = await launchApp({ userData })
  await window.getByText(t('start.damaged')).waitFor()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: 'test-results/support-damaged.png' })

  await window.getByRole('button', { name: t('support.show') }).click()

  await expect(report(window)).toHaveValue(/state: damaged/)
})
