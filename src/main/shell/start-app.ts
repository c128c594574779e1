/** The windowed program: one instance, one window. What stands behind it is loaded while the window's own process comes up. */
import { app, type BrowserWindow, session } from 'electron'
import { pageSent, serveApp } from './app-protocol.ts'
import { builtPaths, developmentUrl, setUserData } from './paths.ts'
import { denyToAllContents, denyToSession } from './security.ts'
import { bringToFront, createWindow, loadWindow } from './window.ts'

const openWindow = async (userData: string): Promise<void> => {
  const { defaultSession } = session
  const development = developmentUrl()
  denyToSession(defaultSession, development ? [new URL(development).origin] : [])
  let listens = () => {}
  const listening = new Promise<void>((resolve) => {
    listens = resolve
  })
  serveApp(defaultSession, builtPaths().renderer, listening)
  let window: BrowserWindow | undefined = createWindow()
  window.once('closed', () => {
    window = undefined
  })
  app.on('second-instance', () => window && bringToFront(window))
  const loaded = loadWindow(window)
  await Promise.race([pageSent(defaultSession), loaded])
  const { runApp } = await import('./run-app.ts')
  runApp(userData, window)
  listens()
  await loaded
}

export const startApp = (): void => {
  const userData = setUserData()
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  denyToAllContents()
  void app.whenReady().then(() => openWindow(userData))
}
