import { join } from 'node:path'
import { openShop } from '#main/app/open-shop.ts'
import { expect, giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { makeNewShop, newShopDeps } from '#tests/support/new-shop.ts'

test('a shop in an open window is held by it, and free at once when the window is killed', async () => {
  const userData = makeAppFolder('user-data')
  const folder = makeNewShop(join(userData, 'shop'))
  giveToApp(userData)
  const { app, window } = await launchApp({ userData })
  await expect(window.getByText('Անի Պետրոսյան').first()).toBeVisible()
  const pid = await app.evaluate(() => process.pid)

  expect(openShop(folder, newShopDeps())).toMatchObject({ ok: false, error: { code: 'HELD', holder: { pid } } })
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  process.kill(pid, 'SIGKILL')
  await ended

  // The issue asks for one second.
  const tryOpening = async () => {
    const opened = openShop(folder, newShopDeps())
    if (opened.ok) await opened.value.close({ copy: false })
    return opened.ok
  }
  await expect.poll(tryOpening, { timeout: 1_000, intervals: [50] }).toBe(true)
})
