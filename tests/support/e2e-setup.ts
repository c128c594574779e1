import { ensureBuilt } from '#tools/build/ensure-built.ts'
import { ensureElectron } from '#tools/electron-runtime/ensure-electron.ts'
import { startVirtualDisplay } from '#tools/system/display.ts'
import { clearStage, setStage } from './e2e-stage.ts'

/** Playwright calls this once before all end-to-end tests and what it returns once after them. */
export default async function setUp(): Promise<() => void> {
  const runtime = await ensureElectron()
  await ensureBuilt()
  const stage = setStage(runtime)
  process.env.KHOSTUM_E2E_STAGE = JSON.stringify(stage)
  if (process.platform !== 'linux') return () => clearStage(stage)

  // Also where there is a screen: tests neither depend on it nor take it over.
  const display = await startVirtualDisplay()
  process.env.DISPLAY = display.name
  delete process.env.WAYLAND_DISPLAY
  return () => {
    display.stop()
    clearStage(stage)
  }
}
