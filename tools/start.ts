import { spawn } from 'node:child_process'
import { ensureBuilt } from './build/ensure-built.ts'
import { ensureElectron } from './electron-runtime/ensure-electron.ts'
import { followParent } from './process/follow-parent.ts'
import { projectRoot } from './project.ts'
import { displayEnvironment } from './system/display.ts'

/** Opens the app with what follows on the command line; answers with its exit code. */
export const start = async (appArgs: readonly string[]): Promise<number> => {
  const electron = await ensureElectron()
  await ensureBuilt()
  const env = await displayEnvironment()
  const [program, args] = followParent(electron.executablePath, [...electron.args, projectRoot, ...appArgs])
  const child = spawn(program, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
