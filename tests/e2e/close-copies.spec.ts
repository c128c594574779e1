/** Closing the window: the copy gets to the second place, and a place that hangs keeps no program alive. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeShopMorning } from '#tests/support/shop-morning.ts'
import { todayPage } from './pages/today-page.ts'

const t = createTranslator('hy')

const openWithStick = async () => {
  const { userData } = await makeShopMorning()
  const { app, window, close } = await launchApp({ userData })
  await todayPage(window).ready()
  const stick = makeAppFolder('stick')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, stick)
  await window.keyboard.press('Alt+6')
  await window.getByRole('button', { name: t('set.copies_part') }).click()
  await window.getByRole('button', { name: t('copies.choose_second') }).click()
  await expect(window.getByText(stick)).toBeVisible()
  const [own] = readdirSync(stick)
  return { app, window, close, folder: join(stick, own ?? ''), logs: join(userData, 'logs') }
}

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.db'))

test('the copy made on closing is in the second place when the program has ended', async () => {
  const { close, folder } = await openWithStick()
  expect(copiesIn(folder)).toEqual([])

  await close()

  expect(copiesIn(folder)).toHaveLength(1)
})

test('a place that hangs in the system keeps no program from ending', async () => {
  const { app, window, folder, logs } = await openWithStick()
  await window.getByRole('button', { name: t('copies.make_now') }).click()
  await expect.poll(() => copiesIn(folder)).toHaveLength(1)
  await expect(window.getByRole('list', { name: t('backup.title') })).toContainText(t('copies.in_second'))
  // Chosen anew, it is to get the copy it has; whoever looks at that waits for somebody to write its hash.
  const hash = join(folder, `${copiesIn(folder)[0]}.sha256`)
  rmSync(hash)
  expect(spawnSync('mkfifo', [hash]).status).toBe(0)
  giveToApp(folder)
  await window.getByRole('button', { name: t('copies.forget_second') }).click()
  await expect(window.getByText(t('copies.no_second_place'))).toBeVisible()
  await window.getByRole('button', { name: t('copies.choose_second') }).click()
  await expect(window.getByText(t('copies.no_second_place'))).toHaveCount(0)
  const child = app.process()
  const ended = once(child, 'exit')

  await window.close()
  await ended

  expect(readFileSync(join(logs, 'khostum.log'), 'utf8')).toContain('ended under a thread that hangs')
})
