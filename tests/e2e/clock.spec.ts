import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openShop } from '#main/app/open-shop.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { addMs, type Instant, instantFromEpochMs } from '#shared/kernel/instant.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeNewShop, newShopDeps } from '#tests/support/new-shop.ts'
import { accessibilityProblems } from './pages/axe.ts'

const t = createTranslator('hy')
const MONTH_MS = 30 * 24 * 3_600_000

/** A shop whose newest entry was written when the clock showed so much more, or less, than it does now. */
const shopLastSeen = async (offset: number, theme: 'light' | 'dark' = 'light'): Promise<string> => {
  const userData = makeAppFolder('user-data')
  let at: Instant = addMs(instantFromEpochMs(Date.now()), offset)
  const now = () => {
    at = addMs(at, 10)
    return at
  }
  const folder = makeNewShop(join(userData, 'shop'), newShopDeps({ now }))
  const opened = openShop(folder, newShopDeps({ now }))
  if (!opened.ok) throw new Error(opened.error.code)
  const owner = opened.value.services.staff.findOwner()
  opened.value.services.settings.update({ staffId: owner?.id ?? null }, { theme })
  await opened.value.close()
  return giveToApp(userData)
}

const noticeOf = (window: Page) => window.getByRole('status', { name: t('clock.check') })

const open = async (userData: string, width = 1366, height = 768) => {
  const launched = await launchApp({ userData })
  await launched.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await expect(launched.window.getByText('Անի Պետրոսյան').first()).toBeVisible()
  return launched
}

test('a clock a month behind the newest entry is told with both dates, until it is said to be right', async ({
  browserName: _,
}, testInfo) => {
  const { window } = await open(await shopLastSeen(MONTH_MS))
  const notice = noticeOf(window)
  await expect(notice).toBeVisible()
  const dates = (await notice.textContent())?.match(/\d\d\.\d\d\.\d{4} \d\d:\d\d/g)
  expect(new Set(dates).size).toBe(2)
  await window.screenshot({ path: testInfo.outputPath('behind.png') })
  expect(await accessibilityProblems(window)).toEqual([])

  await notice.getByRole('button', { name: t('clock.is_right') }).click()

  await expect(notice).toBeHidden()
})

test('a clock years ahead of the newest entry is told too, in the dark and in a small window', async ({
  browserName: _,
}, testInfo) => {
  const { window } = await open(await shopLastSeen(-10 * 12 * MONTH_MS, 'dark'), 911, 512)

  await expect(noticeOf(window)).toBeVisible()

  await window.screenshot({ path: testInfo.outputPath('ahead-dark-small.png') })
  expect(await accessibilityProblems(window)).toEqual([])
})

test('a shop that comes back from a holiday of three months is told nothing', async () => {
  const { window } = await open(await shopLastSeen(-3 * MONTH_MS))

  await expect(noticeOf(window)).toBeHidden()
})
