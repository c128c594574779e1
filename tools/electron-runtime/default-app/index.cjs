// Does what Electron's own default app does: the first argument that is no flag is the folder of the app to run.
const { app } = require('electron')
const { existsSync, readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const folderArgument = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
const folder = resolve(folderArgument ?? '.')
const manifest = join(folder, 'package.json')

if (!existsSync(manifest)) {
  process.stderr.write(`No app in ${folder}\n`)
  app.exit(1)
} else {
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'))
  app.setAppPath(folder)
  app.setName(productName ?? name)
  app.setVersion(version)
  require(join(folder, main ?? 'index.js'))
}
