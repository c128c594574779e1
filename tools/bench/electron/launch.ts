/** Starts our app, or the bare one, with a user-data folder of its own. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../../build/ensure-built.ts'
import { ensureElectron } from '../../electron-runtime/ensure-electron.ts'
import { inProject, projectRoot } from '../../project.ts'
import { displayEnvironment } from '../../system/display.ts'
import { type BenchPage, connectPage } from './page.ts'

const BARE_APP = inProject('tools/bench/limits/bare-app')
const END_LIMIT_MS = 20_000

export const prepareElectron = async () => {
  const electron = await ensureElectron()
  await ensureBuilt()
  const env = await displayEnvironment()

  /** `shop`: what our app opens; without one it is the bare app. */
  const startIn = (userData: string, shop: string | undefined, more: readonly string[] = []) => {
    mkdirSync(userData, { recursive: true })
    if (shop) writeFileSync(join(userData, 'shops.json'), JSON.stringify({ current: shop, language: 'hy' }))
    const app = shop ? projectRoot : BARE_APP
    const child = spawn(electron.executablePath, [...electron.args, app, `--user-data-dir=${userData}`, ...more], {
      env,
    })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const end = async (): Promise<void> => {
      const limit = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS)
      child.kill('SIGTERM')
      await ended
      clearTimeout(limit)
    }
    return { child, ended, end }
  }

  const open = async (userData: string, shop: string | undefined) => {
    const startedAt = Date.now()
    const { child, end } = startIn(userData, shop, ['--remote-debugging-port=0'])
    const port = await new Promise<number>((resolve, reject) => {
      let said = ''
      child.once('exit', () => reject(new Error(`Electron ended: ${said}`)))
      child.stderr.on('data', (text) => {
        said += text
        const [, found] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? []
        if (found) resolve(Number(found))
      })
    })
    const page = await connectPage(port)
    return {
      pid: child.pid ?? 0,
      page,
      /** Milliseconds from the start of the program until `selector` stood on the screen. */
      shown: async (selector: string): Promise<number> =>
        Number(await evaluateInLast(page, whenShown(selector))) - startedAt,
      end: async () => {
        page.close()
        await end()
      },
    }
  }
  return { open, startIn }
}

/** Asked again where the page goes on to its address meanwhile. */
const evaluateInLast = async (page: BenchPage, expression: string): Promise<unknown> => {
  for (let left = 5; ; left -= 1) {
    try {
      return await page.evaluate(expression)
    } catch (error) {
      if (left === 0 || !(error instanceof Error) || !error.message.includes('context was destroyed')) throw error
    }
  }
}

export type Electron = Awaited<ReturnType<typeof prepareElectron>>

/** The moment, by the page's clock, after the frame that shows it. */
const whenShown = (selector: string): string => `new Promise((resolve) => {
  const look = () => document.querySelector(${JSON.stringify(selector)})
    ? requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
    : setTimeout(look, 2)
  look()
})`
