import { app, BrowserWindow, nativeTheme } from 'electron'
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
  devTools: !app.isPackaged,
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

/** So often in a row a page that dies is loaded again; one that dies at once each time stays as it is. */
const RELOADS = 3

/** Loads the page anew when its process dies: what was typed is kept as a draft, and nothing else lived in it. */
export const reloadWhenGone = (window: BrowserWindow, note: (reason: string) => void): void => {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    note(reason)
    if (reason === 'clean-exit' || window.isDestroyed() || reloads >= RELOADS) return
    reloads += 1
    window.webContents.reload()
  })
}

export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
