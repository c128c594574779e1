import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from '../project.ts'

const cacheHome = (): string => {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME
  // Root's home is closed to the ordinary user who runs the end-to-end tests.
  if (isRoot && process.platform === 'linux') return '/var/cache'
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env.LOCALAPPDATA ?? join(homedir(), '.cache')
}

/** Where downloads and builds that every checkout of this machine can share are kept. */
export const cacheFolder = (): string => {
  const folder = join(cacheHome(), 'khostum')
  mkdirSync(folder, { recursive: true })
  return folder
}
