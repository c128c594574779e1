/** How the copies stand, in every window and in Settings. */
import { spawnSync } from 'node:child_process'
import { closeSync, constants, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { accessibilityProblems } from './pages/axe.ts'
import { layoutProblems } from './pages/layout.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const open = async (theme: 'light' | 'dark' = 'light') => {
  const { userData } = await makeShopMorning({ theme })
  const launched = await launchApp({ userData })
  await launched.window.setViewportSize({ width: 1366, height: 768 })
  await todayPage(launched.window).ready()
  return launched
}

test('the light says when the last copy was made; pressed by key it tells more and makes one', async () => {
  const { window } = await open()
  const light = window.getByRole('banner').getByRole('button', { name: /Պատճեն/ })
  await light.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: t('copies.make_now') }).press('Enter')

  await expect(window.getByText(/գրառում/)).toBeVisible()
  await expect(light).toHaveAccessibleName(/^Պատճեն՝ \d\d:\d\d$/)
  await window.screenshot({ path: test.info().outputPath('light.png') })
  expect(await accessibilityProblems(window)).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`copies go to a second place, are restored on trial, and a stick that is gone is said in words, ${theme}`, async () => {
    const { app, window } = await open(theme)
    const stick = makeAppFolder('stick')
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, stick)
    await window.keyboard.press('Alt+6')
    await window.getByRole('button', { name: t('set.copies_part') }).click()
    await window.getByRole('button', { name: t('copies.choose_second') }).click()
    await expect(window.getByText(stick)).toBeVisible()
    const make = window.getByRole('button', { name: t('copies.make_now') })
    const copies = window.getByRole('list', { name: t('backup.title') }).getByRole('listitem')
    await make.click()
    await expect(copies.first()).toContainText(t('copies.in_second'))
    await window.getByRole('button', { name: t('copies.prove_now') }).click()
    await expect(copies.first()).toContainText(t('copies.proven_short'))
    expect(await accessibilityProblems(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath('settings.png') })

    renameSync(stick, `${stick}-away`)
    await make.click()
    await expect(window.getByText(t('copies.place_missing'), { exact: true })).toBeVisible()
    renameSync(`${stick}-away`, stick)
    await make.click()
    await expect(window.getByText(t('copies.place_missing'), { exact: true })).toHaveCount(0)

    await window.setViewportSize({ width: 911, height: 512 })
    expect(await layoutProblems(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath('narrow.png') })
  })
}

test('a trial that takes long says how far it is, goes on beside other screens, and is stopped by a key', async () => {
  const { app, window } = await open()
  const stick = makeAppFolder('stick')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, stick)
  const toCopies = async () => {
    await window.keyboard.press('Alt+6')
    await window.getByRole('button', { name: t('set.copies_part') }).click()
  }
  await toCopies()
  await window.getByRole('button', { name: t('copies.choose_second') }).click()
  await expect(window.getByText(stick)).toBeVisible()
  await window.getByRole('button', { name: t('copies.make_now') }).click()
  await expect(window.getByRole('list', { name: t('backup.title') })).toContainText(t('copies.in_second'))
  // A stick so slow that it says nothing: whoever reads this copy waits for somebody to write it.
  const own = join(stick, readdirSync(stick)[0] ?? '')
  const copy = join(own, readdirSync(own).find((name) => name.endsWith('.db')) ?? '')
  for (const path of [copy, `${copy}.json`]) rmSync(path)
  expect(spawnSync('mkfifo', [copy]).status).toBe(0)
  giveToApp(stick)

  const prove = window.getByRole('button', { name: t('copies.prove_now') })
  await expect(prove).toBeEnabled()
  await prove.press('Enter')
  const stop = window.getByRole('button', { name: t('btn.stop') })
  await expect(stop).toBeVisible()
  await expect(prove).toBeDisabled()
  expect(await accessibilityProblems(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('running.png') })
  await window.keyboard.press('Alt+1')
  await todayPage(window).ready()
  await toCopies()
  await stop.press('Enter')

  await expect(window.getByText(t('copies.stopped'))).toBeVisible()
  await expect(prove).toBeEnabled({ timeout: 20_000 })
  await window.screenshot({ path: test.info().outputPath('stopped.png') })
  // The copy comes at last, so that the thread can end with the program.
  closeSync(openSync(copy, constants.O_WRONLY | constants.O_NONBLOCK))
})
