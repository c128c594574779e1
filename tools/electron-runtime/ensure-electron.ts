import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from '../project.ts'
import { say } from '../say.ts'
import { asSingleHolder } from '../single-holder.mjs'
import { requirePackages } from '../system/packages.ts'
import { sharedMemoryArgs } from '../system/shared-memory.ts'
import { dropAddon, ensureAddon } from './addon.ts'
import { cacheFolder } from './cache-folder.ts'
import { ensureFallback } from './fallback.ts'
import { ensureOfficial } from './official.ts'
import type { ElectronRuntime } from './runtime.ts'

type StartableElectron = ElectronRuntime & {
  /** Come before the app's folder: Chromium's sandbox cannot run as root, and the app's own code never turns it off. */
  args: string[]
}

const withScratch = async <T>(work: (scratch: string) => Promise<T>): Promise<T> => {
  const scratches = join(cacheFolder(), 'scratch')
  // We are the single holder: what lies here was left by a set-up that was cut off.
  rmSync(scratches, { recursive: true, force: true })
  mkdirSync(scratches, { recursive: true })
  const scratch = mkdtempSync(join(scratches, 'set-up-'))
  try {
    return await work(scratch)
  } finally {
    rmSync(scratches, { recursive: true, force: true })
  }
}

const provision = async (scratch: string): Promise<ElectronRuntime> => {
  const official = await ensureOfficial(scratch)
  if (official) {
    dropAddon()
    return official
  }
  const fallback = await ensureFallback(scratch)
  await ensureAddon(scratch)
  return fallback
}

/** An Electron that starts on this machine with our database addon, fetched and built as far as it is missing. */
export const ensureElectron = async (): Promise<StartableElectron> => {
  await requirePackages(['runtime'])
  const runtime = await asSingleHolder(`set-up of ${cacheFolder()}`, () => withScratch(provision), {
    onWait: () => say('Waiting for another set-up to finish …'),
  })
  if (runtime.isFallback)
    say('Using the fallback runtime Electron 33.2.1: the pinned Electron could not be downloaded.')
  const sandbox = isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []
  return { ...runtime, args: [...sandbox, ...sharedMemoryArgs()] }
}
