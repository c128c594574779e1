import { ensureBuilt } from './build/ensure-built.ts'
import { ensureElectron } from './electron-runtime/ensure-electron.ts'
import { projectRoot } from './project.ts'
import { displayEnvironment } from './system/display.ts'

/** Paper is laid out by Chromium, so this one command needs a window's surroundings; all others run on Node alone. */
const prepareForPaper = async (): Promise<void> => {
  const electron = await ensureElectron()
  await ensureBuilt()
  Object.assign(process.env, await displayEnvironment(), {
    KHOSTUM_ELECTRON: electron.executablePath,
    KHOSTUM_ELECTRON_ARGS: JSON.stringify([...electron.args, projectRoot]),
  })
}

/** The command line in this process; KHOSTUM_ELECTRON and KHOSTUM_ELECTRON_ARGS tell `print` how to start the app. */
export const khostum = async (
  args: readonly string[],
  program: (args: readonly string[]) => Promise<number>,
): Promise<number> => {
  if (args[0] === 'print') await prepareForPaper()
  return program(args)
}
