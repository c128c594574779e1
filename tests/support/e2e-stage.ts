import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ElectronRuntime } from '#tools/electron-runtime/runtime.ts'
import { inProject, isRoot, projectRoot } from '#tools/project.ts'
import { asUser, canEnter, canRead, ensureOrdinaryUser, type OrdinaryUser } from '#tools/system/ordinary-user.ts'

/** What every launch of one test run needs; the set-up hands it to the workers through the environment. */
export type Stage = {
  /** Temporary files of the run, readable by the app's user. */
  folder: string
  executablePath: string
  appFolder: string
  /** Whom the app runs as where the tests run as root. */
  user?: OrdinaryUser
}

const APP_PARTS = ['package.json', 'out', 'resources', 'node_modules/better-sqlite3']

const isNeededAtRunTime = (path: string): boolean => !/better-sqlite3[\\/](deps|src)$/.test(path)

/** A copy for a user who cannot reach the checkout, as below a home folder that is closed to others. */
const copyApp = (to: string): string => {
  for (const part of APP_PARTS) {
    const from = inProject(part)
    if (existsSync(from)) cpSync(realpathSync(from), join(to, part), { recursive: true, filter: isNeededAtRunTime })
  }
  return to
}

const isReadableApp = (user: OrdinaryUser): boolean =>
  [inProject('out/main/index.cjs'), inProject('node_modules/better-sqlite3/package.json')].every((file) =>
    canRead(user, file),
  )

/** Hard links where the file system allows: a program with its engine has hundreds of megabytes. */
export const copyProgram = (folder: string, to: string): void => {
  const linked = spawnSync('cp', ['-al', folder, to], { timeout: 60_000 }).status === 0
  if (!linked) cpSync(folder, to, { recursive: true, force: true })
}

const copyRuntime = (runtime: ElectronRuntime, to: string): string => {
  copyProgram(runtime.folder, to)
  return join(to, basename(runtime.executablePath))
}

/** A folder that the user reaches: the machine's own temporary folder may be private to root. */
const makeFolder = (user: OrdinaryUser | undefined): string => {
  const parents = [tmpdir(), '/tmp', '/var/tmp']
  const parent = parents.find((candidate) => existsSync(candidate) && (!user || canEnter(user, candidate))) ?? tmpdir()
  const folder = mkdtempSync(join(parent, 'khostum-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Playwright starts one executable: this one becomes the user first and then turns into Electron, under the same process id. */
export const writeWrapper = (folder: string, user: OrdinaryUser, executable: string, name: string): string => {
  const own = ['home', 'run', 'tmp'].map((name) => join(folder, name))
  for (const path of own) {
    mkdirSync(path, { mode: 0o700, recursive: true })
    chownSync(path, user.uid, user.gid)
  }
  const [home, run, tmp] = own
  const env = [
    'env -u XDG_CACHE_HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME',
    `HOME='${home}' USER='${user.name}' LOGNAME='${user.name}' XDG_RUNTIME_DIR='${run}' TMPDIR='${tmp}'`,
  ].join(' ')
  const wrapper = join(folder, name)
  const becomeUser = [...asUser(user), '--pdeathsig', 'TERM'].join(' ')
  writeFileSync(wrapper, `#!/bin/sh\nexec ${becomeUser} ${env} '${executable}' "$@"\n`)
  chmodSync(wrapper, 0o755)
  return wrapper
}

/** Sees to it that the app can be started sandboxed, as an ordinary user if need be. */
export const setStage = (runtime: ElectronRuntime): Stage => {
  const user = isRoot && process.platform === 'linux' ? ensureOrdinaryUser() : undefined
  const folder = makeFolder(user)
  if (!user) return { folder, executablePath: runtime.executablePath, appFolder: projectRoot }

  const executable = canRead(user, join(runtime.folder, 'resources.pak'))
    ? runtime.executablePath
    : copyRuntime(runtime, join(folder, 'electron'))
  return {
    folder,
    executablePath: writeWrapper(folder, user, executable, 'electron-as-user'),
    appFolder: isReadableApp(user) ? projectRoot : copyApp(join(folder, 'app')),
    user,
  }
}

export const clearStage = ({ folder }: Stage): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
