import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { createTranslator } from '#shared/i18n/translate.ts'
import { expect, launchApp, test } from '#tests/support/electron-app.ts'

const t = createTranslator('hy')

test('four questions make a shop; closing copies it, and the next start opens it', async () => {
  const first = await launchApp()
  const folder = join(first.userData, 'shop')
  await first.window.getByLabel(t('shop.name')).fill('Մանուշակ')
  await first.window.getByLabel(t('start.owner')).fill('Անի Պետրոսյան')
  await first.window.getByRole('button', { name: t('start.begin') }).click()
  await expect(first.window.getByText('Անի Պետրոսյան').first()).toBeVisible()
  await first.close()

  expect(listSnapshots(join(folder, 'backups')).map((path) => isIntact(path))).toEqual([true])
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$|lock\.json$/.test(name))).toEqual([])
  const second = await launchApp({ userData: first.userData })
  await expect(second.window.getByText('Անի Պետրոսյան').first()).toBeVisible()
})

test('the demonstration has a folder of its own', async () => {
  const { userData, app } = await launchApp({ args: ['--demo'] })

  expect(await app.evaluate(({ app }) => app.getPath('userData'))).toBe(join(userData, 'demo'))
  expect(existsSync(join(userData, 'shops.json'))).toBe(false)
})

test('a second start brings the first window to the front', async () => {
  const { app, userData } = await launchApp()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const raised = app.evaluate(
    ({ app }) => new Promise<string>((resolve) => app.once('second-instance', () => resolve('second-instance'))),
  )

  await expect(launchApp({ userData })).rejects.toThrow()

  expect(await raised).toBe('second-instance')
  const isMinimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimized).toBe(false)
})
