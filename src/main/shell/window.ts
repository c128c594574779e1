import { BrowserWindow, nativeTheme } from 'electron'
import windowStateKeeper from 'electron-window-state'
import { APP_ORIGIN } from './app-protocol.ts'
import { builtPaths, developmentUrl } from './paths.ts'

const DEFAULT_SIZE = { defaultWidth: 1366, defaultHeight: 768 }
const LEAST_SIZE = { minWidth: 960, minHeight: 600 }
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' }

/** What no page of ours is ever without. */
export const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  spellcheck: false,
  navigateOnDragDrop: false,
  // Drops behind other windows come at once, as a screen that counts promises must not sleep.
  backgroundThrottling: false,
} as const

export const createWindow = (): BrowserWindow => {
  const state = windowStateKeeper(DEFAULT_SIZE)
  const { x, y, width, height } = state
  const window = new BrowserWindow({
    ...LEAST_SIZE,
    x,
    y,
    width,
    height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { ...SAFE_PREFERENCES, preload: builtPaths().preload },
  })
  state.manage(window)
  window.once('ready-to-show', () => window.show())
  return window
}

export const loadWindow = (window: BrowserWindow): Promise<void> =>
  window.loadURL(developmentUrl() ?? `${APP_ORIGIN}/index.html`)

export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
