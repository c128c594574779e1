/** The least an Electron program can be: a window with a page of one line; or, with `--tables=50,1000,…`, tables to PDF. */
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
const tables = app.commandLine.getSwitchValue('tables')

const openWindow = () => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(join(__dirname, 'index.html'))
}

const row = (index) =>
  `<tr><td>${index + 1}</td><td>Սարգսյան Անահիտ</td><td>+374 91 123456</td><td>զանգել՝ նորոգման մասին</td><td>2026-00412</td><td>14.05</td><td>☐</td><td></td></tr>`

const page = (rows) =>
  `<!doctype html><meta charset="utf-8"><style>body{font:12px 'Noto Sans Armenian','Noto Sans',sans-serif}table{width:100%;border-collapse:collapse}td{border-bottom:1px solid #ccc;padding:4px}</style><table>${Array.from({ length: rows }, (_, index) => row(index)).join('')}</table>`

const printTables = async () => {
  const window = new BrowserWindow({ show: false, webPreferences })
  const file = join(app.getPath('userData'), 'table.html')
  for (const rows of tables.split(',').map(Number)) {
    const begun = performance.now()
    writeFileSync(file, page(rows))
    await window.loadFile(file)
    const pdf = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
    writeFileSync(join(app.getPath('userData'), 'table.pdf'), pdf)
    process.stdout.write(`${JSON.stringify({ rows, ms: performance.now() - begun })}\n`)
  }
  app.exit(0)
}

app.on('window-all-closed', () => app.quit())
app.whenReady().then(tables ? printTables : openWindow)
