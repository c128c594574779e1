/** The least an Electron program can be: a window with a page of one line; or, with `--tables=50,1000,…`, tables to PDF. */
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { app, BrowserWindow } = require('electron')

const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
const tables = app.commandLine.getSwitchValue('tables')

const openWindow = () => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(join(__dirname, 'index.html'))
}

const fonts = join(__dirname, '../../../../node_modules/@fontsource')
const face = (family, file, weight) =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url('${pathToFileURL(join(fonts, `${file}-${weight}-normal.woff2`))}')}`
const faces = [400, 700].flatMap((weight) => [
  face('Noto Sans Armenian', 'noto-sans-armenian/files/noto-sans-armenian-armenian', weight),
  face('Noto Sans', 'noto-sans/files/noto-sans-latin', weight),
])

/** As much ink, as high a row and the same fonts as the list of ours; nothing is computed, measured or cut. */
const STYLE = `${faces.join('')}
  body{font:10.5pt 'Noto Sans Armenian','Noto Sans',sans-serif;margin:0;text-rendering:geometricPrecision}
  table{width:184mm;border-collapse:collapse;table-layout:fixed}
  tr{height:15mm;break-inside:avoid} td{border-bottom:.2mm solid #777;vertical-align:top;padding:0}
  i{display:inline-block;width:6mm;height:6mm;border:.3mm solid;border-radius:1mm;margin-right:1.5mm;font-style:normal}`
const BOXES = ['1', '2', '3', '4'].map((key) => `<i>${key}</i>`).join('')

const row = (index) =>
  `<tr><td>${index + 1}</td><td><b>10:00</b><br>14.05</td><td><b>091 12-34-56</b><br>Անահիտ Սարգսյան</td><td>զանգել նորոգման մասին</td><td>${BOXES}<br>2026-${10_000 + index}</td><td></td></tr>`

const page = (rows) =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><table>${Array.from({ length: rows }, (_, index) => row(index)).join('')}</table>`

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
