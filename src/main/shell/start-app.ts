/** The windowed program: one instance, one window. What stands behind it is loaded while the browser engine comes up. */
import { app, type BrowserWindow, session } from 'electron'
import { serveApp } from './app-protocol.ts'
import { builtPaths, developmentUrl, setUserData } from './paths.ts'
import { denyToAllContents, denyToSession } from './security.ts'
import { bringToFront, createWindow, loadWindow } from './window.ts'

type Running = typeof import('./run-app.ts')

const openWindow = async (userData: string, running: Promise<Running>): Promise<void> => {
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
  const { runApp } = await running
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
  const running = import('./run-app.ts')
  void app.whenReady().then(() => openWindow(userData, running))
}
