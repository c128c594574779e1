import { join } from 'node:path'
import { app } from 'electron'
import { userDataFolder } from '#main/platform/user-data.ts'

const built = (...parts: string[]): string => join(app.getAppPath(), 'out', ...parts)

export const builtPaths = () => ({
  renderer: built('renderer'),
  preload: built('preload', 'index.cjs'),
  worker: built('main', 'worker.cjs'),
})

export const isDemo = (): boolean => app.commandLine.hasSwitch('demo')

/**
 * Decides where this run keeps its things; before the app is ready. The demonstration has a folder of its own, so that it
 * runs beside the real shop and can't reach it.
 */
export const setUserData = (): string => {
  const given = app.commandLine.hasSwitch('user-data-dir')
  const base = given ? app.getPath('userData') : userDataFolder()
  const folder = isDemo() ? join(base, 'demo') : base
  app.setPath('userData', folder)
  // What the browser engine writes stays apart from what is ours.
  app.setPath('sessionData', join(folder, 'browser'))
  return folder
}

/** Of the development server, never in a packaged app. */
export const developmentUrl = (): string | undefined =>
  app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL || undefined
