/** The app as it is handed out, started as a user starts it: its fuses let no test driver in. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { ensurePackaged } from '#tools/package/ensure-packaged.ts'
import { sharedMemoryArgs } from '#tools/system/shared-memory.ts'
import { copyProgram, writeWrapper } from './e2e-stage.ts'
import { makeAppFolder, stage } from './electron-app.ts'

export type PackagedCopy = { folder: string; executable: string; start: string }

/** A copy of the packaged folder that a test may change, and what starts it, as an ordinary user if need be. */
export const copyPackaged = async (name: string): Promise<PackagedCopy> => {
  const packaged = await ensurePackaged()
  const { user, folder: stageFolder } = stage()
  const folder = join(stageFolder, name)
  copyProgram(packaged.folder, folder)
  // Whatever the umask was when it was packed, the program's user reads it.
  if (user) spawnSync('chmod', ['-R', 'a+rX', folder], { timeout: 60_000 })
  const executable = join(folder, basename(packaged.executable))
  const start = user ? writeWrapper(stageFolder, user, executable, `${name}-as-user`) : executable
  return { folder, executable, start }
}

export type PackagedRun = {
  pid: number
  userData: string
  said: () => string
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>
}

const running = new Set<ChildProcess>()

export const startPackaged = (
  { start }: PackagedCopy,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): PackagedRun => {
  const userData = makeAppFolder('packaged')
  const child = spawn(start, [...sharedMemoryArgs(), `--user-data-dir=${userData}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = once(child, 'close').then(() => {
    running.delete(child)
    return child.exitCode
  })
  return { pid: child.pid ?? 0, userData, said: () => said, ended }
}

/** Whatever a failed test left running. */
export const endPackaged = (): void => {
  for (const child of running) child.kill('SIGKILL')
}
