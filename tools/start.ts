import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { userDataFolder } from '#main/platform/user-data.ts'
import { ensureBuilt } from './build/ensure-built.ts'
import { ensureElectron } from './electron-runtime/ensure-electron.ts'
import { followParent } from './process/follow-parent.ts'
import { projectRoot } from './project.ts'
import { say } from './say.ts'
import { displayEnvironment } from './system/display.ts'

const FOLDER_SWITCH = '--user-data-dir='

/** The app finds the demonstration in a folder of its own beside the real shop's. */
const prepareDemo = async (appArgs: readonly string[]): Promise<void> => {
  const given = appArgs.find((arg) => arg.startsWith(FOLDER_SWITCH))?.slice(FOLDER_SWITCH.length)
  const { ensureDemoShop } = await import('./demo/ensure-demo.ts')
  await ensureDemoShop({
    userData: join(given ?? userDataFolder(), 'demo'),
    onBuild: () => say('Filling the demonstration shop as of today (less than a minute, once a day) …'),
  })
}

/** Opens the app with what follows on the command line; answers with its exit code. */
export const start = async (appArgs: readonly string[]): Promise<number> => {
  const electron = await ensureElectron()
  await ensureBuilt()
  if (appArgs.includes('--demo')) await prepareDemo(appArgs)
  const env = await displayEnvironment()
  const [program, args] = followParent(electron.executablePath, [...electron.args, projectRoot, ...appArgs])
  const child = spawn(program, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
