import { ensureBuilt } from '../build/ensure-built.ts'
import { ensureElectron } from '../electron-runtime/ensure-electron.ts'
import { requirePackages } from '../system/packages.ts'
import { asOneTest, type Check } from './check.ts'

/** Not a test when it works, one failure when it does not. */
export const setUp: Check = {
  name: 'Set-up',
  run: async () => {
    await requirePackages(['runtime', 'display', 'tests'])
    const { isFallback } = await ensureElectron()
    return { passed: 0, failed: 0, detail: isFallback ? 'fallback Electron' : 'pinned Electron' }
  },
}

export const build: Check = {
  name: 'Build',
  run: async () => asOneTest(true, (await ensureBuilt()) ? 'built' : 'up to date'),
}
