import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.on('window-all-closed', () => app.quit())

const openWindow = () => {
  const window = new BrowserWindow({
    title: 'Khostum',
    webPreferences: { preload: join(app.getAppPath(), 'out/preload/index.cjs'), sandbox: true, contextIsolation: true },
  })
  return window.loadFile(join(app.getAppPath(), 'out/renderer/index.html'))
}

// Bundled as CommonJS, which has no top-level await.
void app.whenReady().then(openWindow)
