import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { giveToApp, launchApp, makeAppFolder, test } from '#tests/support/electron-app.ts'
import { ensureDemoShop } from '#tools/demo/ensure-demo.ts'
import { inProject } from '#tools/project.ts'

const WINDOW = { width: 1366, height: 768 }
/** Long enough for lists to arrive and for nothing to move any more. */
const SETTLE_MS = 900

const folder = inProject('docs/screenshots')

const shoot = async (window: Page, name: string): Promise<void> => {
  await window.waitForTimeout(SETTLE_MS)
  await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** A copy of the demonstration shop that the app may write. */
const openDemo = async (): Promise<Page> => {
  const cache = inProject('.cache/screenshots')
  await ensureDemoShop({ userData: cache })
  const userData = makeAppFolder('screenshots')
  cpSync(cache, join(userData, 'demo'), { recursive: true })
  giveToApp(userData)
  const { window } = await launchApp({ userData, args: ['--demo'] })
  await window.setViewportSize(WINDOW)
  return window
}

test('the main screens', async () => {
  mkdirSync(folder, { recursive: true })
  const window = await openDemo()
  await window.getByText('Մարիամ').first().click()
  await shoot(window, 'today')
  await window.keyboard.press('F2')
  await shoot(window, 'new-case')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Alt+2')
  await shoot(window, 'cases')
  await window.keyboard.press('Alt+3')
  await shoot(window, 'customers')
  await window.keyboard.press('Enter')
  await shoot(window, 'customer')
  await window.keyboard.press('Alt+4')
  await shoot(window, 'money')
  await window.keyboard.press('Alt+1')
  await window.waitForTimeout(SETTLE_MS)
  await window.keyboard.press('Enter')
  await shoot(window, 'case')
  // The files and the settings are the owner's.
  await window.keyboard.press('Control+l')
  await shoot(window, 'till')
  await window.getByText('Արամ').first().click()
  await window.waitForTimeout(SETTLE_MS)
  await window.keyboard.press('Alt+5')
  await shoot(window, 'files')
  await window.keyboard.press('Alt+6')
  await shoot(window, 'settings')
})
