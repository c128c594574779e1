import { type ChildProcess, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { sharedMemoryArgs } from '#tools/system/shared-memory.ts'
import type { Stage } from './e2e-stage.ts'

export { expect } from '@playwright/test'

export type LaunchOptions = {
  /** Of an earlier launch, to open the app again on what it left; a fresh folder by default. */
  userData?: string
  args?: readonly string[]
  env?: Record<string, string>
}

export type LaunchedApp = {
  app: ElectronApplication
  /** The first window, loaded. */
  window: Page
  userData: string
  close: () => Promise<void>
}

const CLOSE_LIMIT_MS = 15_000

/** With their processes, which Playwright tells only as long as it is connected. */
const running = new Map<ElectronApplication, ChildProcess>()

export const stage = (): Stage => {
  const text = process.env.KHOSTUM_E2E_STAGE
  if (!text)
    throw new Error('end-to-end tests are started by Playwright with playwright.config.ts, which sets the stage')
  return JSON.parse(text)
}

/** Hands files that a test made to the user the app runs as. */
export const giveToApp = (path: string): string => {
  const { user } = stage()
  if (user && spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, path], { timeout: 30_000 }).status !== 0) {
    throw new Error(`could not hand ${path} to ${user.name}`)
  }
  return path
}

/** A fresh folder that the app may write; it goes with the test run. */
export const makeAppFolder = (name: string): string => giveToApp(mkdtempSync(join(stage().folder, `${name}-`)))

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** Closes as a user would; an app that does not end by itself is killed. */
const close = async (app: ElectronApplication): Promise<void> => {
  const child = running.get(app)
  running.delete(app)
  // A test that killed it may be ahead of the news of its end.
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS)
  try {
    await app.close()
  } finally {
    clearTimeout(limit)
  }
}

/** Starts the built app in real Electron, sandboxed, as an ordinary user. Whatever a test leaves open is closed after it. */
export const launchApp = async ({ userData, args = [], env = {} }: LaunchOptions = {}): Promise<LaunchedApp> => {
  const { executablePath, appFolder } = stage()
  const folder = userData ?? makeAppFolder('user-data')
  const app = await electron.launch({
    executablePath,
    args: [...sharedMemoryArgs(), appFolder, `--user-data-dir=${folder}`, ...args],
    // Without this Playwright itself adds --no-sandbox on Linux.
    chromiumSandbox: true,
    env: { ...inherited(), ...env },
    timeout: 60_000,
  })
  running.set(app, app.process())
  app.once('close', () => running.delete(app))
  const window = await app.firstWindow({ timeout: 30_000 })
  await window.waitForLoadState('domcontentloaded')
  return { app, window, userData: folder, close: () => close(app) }
}

/** Playwright's `test`, after which no app is left open; a failed test keeps a picture of every window. */
export const test = base.extend<{ closeApps: undefined }>({
  closeApps: [
    async ({ browserName: _ }, use, testInfo) => {
      await use(undefined)
      const failed = testInfo.status !== testInfo.expectedStatus
      for (const app of [...running.keys()]) {
        // The hidden page that lays paper out is never painted.
        const pages = app.windows().filter((page) => !page.url().endsWith('/print.html'))
        for (const [index, page] of failed ? pages.entries() : []) {
          await page.screenshot({ path: testInfo.outputPath(`window-${index}.png`), timeout: 5_000 })
        }
        await close(app)
      }
    },
    { auto: true },
  ],
})
