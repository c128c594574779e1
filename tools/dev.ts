import { spawn } from 'node:child_process'
import { forgetBuild } from './build/ensure-built.ts'
import { ensureElectron } from './electron-runtime/ensure-electron.ts'
import { followParent } from './process/follow-parent.ts'
import { isRoot, projectRoot, toolScript } from './project.ts'
import { displayEnvironment } from './system/display.ts'

/** Hot reload through electron-vite, in the provisioned Electron. What follows on the command line goes to the app. */
export const dev = async (appArgs: readonly string[]): Promise<number> => {
  const electron = await ensureElectron()
  const env = { ...(await displayEnvironment()), ELECTRON_EXEC_PATH: electron.executablePath }
  forgetBuild()
  const sandbox = isRoot && process.platform === 'linux' ? ['--noSandbox'] : []
  const viteArgs = [toolScript('electron-vite/bin/electron-vite.js'), 'dev', ...sandbox, '--', ...appArgs]
  const [program, args] = followParent(process.execPath, viteArgs)
  const child = spawn(program, args, { stdio: 'inherit', env, cwd: projectRoot })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
