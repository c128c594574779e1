import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../process/run-child.ts'
import { toolScript } from '../project.ts'
import { say } from '../say.ts'
import { cacheFolder } from './cache-folder.ts'
import type { ElectronRuntime } from './runtime.ts'

const packageFolder = toolScript('electron')

const pinnedVersion = (): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return version
}

/** The pinned Electron if its own installer has put it in place. */
const findInstalled = (): ElectronRuntime | undefined => {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const folder = join(packageFolder, 'dist')
  const executablePath = join(folder, readFileSync(pathFile, 'utf8').trim())
  const versionFile = join(folder, 'version')
  const isPinned =
    existsSync(versionFile) && readFileSync(versionFile, 'utf8').replace(/^v/, '').trim() === pinnedVersion()
  return isPinned && existsSync(executablePath)
    ? { executablePath, folder, version: pinnedVersion(), isFallback: false }
    : undefined
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) =>
      entry.isFile() ? sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0) : sum,
    0,
  )

const QUIET_SECONDS = 18

/** Answers once nothing has arrived in `folder` for a while: a slow line may take its time, a dead one may not. */
const whenNothingArrives = (folder: string): (() => string | undefined) => {
  let seen = -1
  let since = Date.now()
  return () => {
    const now = bytesIn(folder)
    if (now !== seen) {
      seen = now
      since = Date.now()
    }
    return Date.now() - since > QUIET_SECONDS * 1_000 ? `nothing arrived for ${QUIET_SECONDS} s` : undefined
  }
}

/**
 * Electron by its own installer. A failure is remembered beside the cache, so that later starts lose no time;
 * KHOSTUM_RETRY_ELECTRON=1 or an emptied cache tries again.
 */
export const ensureOfficial = async (scratch: string): Promise<ElectronRuntime | undefined> => {
  const installed = findInstalled()
  if (installed) return installed
  const failure = join(cacheFolder(), `electron-${pinnedVersion()}-${process.platform}-${process.arch}.unavailable`)
  if (existsSync(failure) && process.env.KHOSTUM_RETRY_ELECTRON !== '1') return undefined

  say(`Fetching Electron ${pinnedVersion()} …`)
  const outcome = await runNode(join(packageFolder, 'install.js'), [], {
    limitSeconds: 1_200,
    env: { ...process.env, TMPDIR: scratch, ELECTRON_GET_NO_PROGRESS: '1' },
    giveUp: whenNothingArrives(scratch),
  })
  const fetched = findInstalled()
  if (fetched) {
    rmSync(failure, { force: true })
    return fetched
  }
  writeFileSync(failure, outcome.output.slice(-4_000))
  return undefined
}
