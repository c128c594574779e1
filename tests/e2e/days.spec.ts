import type { Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translate.ts'
import { createFormat } from '#shared/kernel/format.ts'
import { addDays, startOfMonth } from '#shared/kernel/local-date.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'

const t = createTranslator('hy')
const format = createFormat({ locale: 'hy', timeZone: 'Asia/Yerevan', currency: 'AMD' })

const openSection = async (digit: number) => {
  const { userData, today } = await makeShopMorning({ lines: 3 })
  // Under an English system the browser's own date field would ask for the month first.
  const { window } = await launchApp({ userData, env: { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' } })
  await window.getByRole('heading', { name: t('nav.today'), exact: true }).waitFor()
  await window.keyboard.press(`Alt+Digit${digit}`)
  return { window, today }
}

const openExport = async () => {
  const { window, today } = await openSection(5)
  const field = (name: string) => window.getByRole('textbox', { name, exact: true })
  const from = field(t('time.from'))
  await from.waitFor()
  return { window, today, from, to: field(t('time.to')) }
}

const asked = (window: Page) => window.getByRole('radio', { name: t('time.this_month') })

test('a period is typed as one says it and stands with the day first', async () => {
  const { window, today, from, to } = await openExport()
  await expect(from).toHaveValue(format.date(startOfMonth(today)))

  await from.fill('3')
  await from.press('Tab')
  await expect(from).toHaveValue(format.date(addDays(today, -3)))
  await expect(asked(window)).not.toBeChecked()
  await to.fill(t('time.today'))
  await to.press('Tab')
  await expect(to).toHaveValue(format.date(today))
  await window.screenshot({ path: test.info().outputPath('export.png') })
})

test('a day that is none stays as it is written, says so, and no file is made of another', async () => {
  const { window, from } = await openExport()
  await from.fill('32.13')
  await from.press('Enter')

  await expect(window.getByText(t('err.past_date'))).toBeVisible()
  await expect(from).toHaveValue('32.13')
  await window.getByRole('button', { name: t('btn.export'), exact: true }).click()
  await expect(from).toHaveValue('32.13')
  await window.screenshot({ path: test.info().outputPath('unreadable.png') })

  await window.getByRole('radio', { name: t('time.last_month') }).press('Space')
  await expect(from).not.toHaveValue('32.13')
  await expect(window.getByText(t('err.past_date'))).toHaveCount(0)
})

test('a closed day is typed in the settings and listed', async () => {
  const { window, today } = await openSection(6)
  await window.getByRole('button', { name: t('set.hours_part') }).click()
  const day = window.getByRole('textbox', { name: t('time.date') })
  await day.fill('երբևէ')
  await day.press('Enter')
  await expect(window.getByText(t('err.date_unknown'))).toBeVisible()

  await day.fill('5')
  await day.press('Enter')
  await expect(window.getByText(format.date(addDays(today, 5), 'full'))).toBeVisible()
  await expect(day).toHaveValue('')
  await window.screenshot({ path: test.info().outputPath('closed-days.png') })
})
