// Behind every npm script. Plain JavaScript without dependencies: it runs under Node 20 before node_modules exists,
// installs what package-lock.json asks for, then goes on under the Node 24 that came with it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asSingleHolder } from './single-holder.mjs'

const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const modules = join(projectRoot, 'node_modules')
const stampFile = join(modules, '.khostum-stamp')
const hiddenLock = join(modules, '.package-lock.json')
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const lockText = () => readFileSync(join(projectRoot, 'package-lock.json'))
const stampOfLock = () => createHash('sha256').update(lockText()).digest('hex')

/** What npm wrote down about node_modules agrees with the lock file, whichever npm command installed it. */
const isInstalledAsLocked = () => {
  const wanted = readJson(join(projectRoot, 'package-lock.json')).packages
  const found = readJson(hiddenLock).packages
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (found[path]?.version === version && found[path]?.integrity === integrity) ||
      (optional && !found[path]),
  )
}

const isCurrent = () => {
  if (!existsSync(hiddenLock) || !existsSync(pinnedNode)) return false
  const stamp = stampOfLock()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  if (!isInstalledAsLocked()) return false
  writeFileSync(stampFile, stamp)
  return true
}

const end = (child) =>
  new Promise((resolve, reject) => {
    const forward = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)])
    for (const [signal, handler] of forward) process.on(signal, handler)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const [name, handler] of forward) process.off(name, handler)
      resolve(code ?? (signal ? 1 : 0))
    })
  })

/** npm removes node_modules first, so it must not run under, or find on its path, the Node that stands in there. */
const withoutOwnModules = (path) =>
  path
    .split(delimiter)
    .filter((folder) => !folder.startsWith(modules + sep))
    .join(delimiter)

const install = async () => {
  if (isCurrent()) return false
  process.stderr.write('Installing packages (npm ci) …\n')
  const child = spawn('npm', ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: projectRoot,
    // Results of the command that follows own standard output.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: withoutOwnModules(process.env.PATH ?? '') },
    shell: process.platform === 'win32',
  })
  const code = await end(child)
  if (code !== 0) throw new Error(`npm ci failed with code ${code}`)
  writeFileSync(stampFile, stampOfLock())
  return true
}

/** A linked node_modules belongs to another checkout, which keeps it current itself. */
const isLinked = () => lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() === true

const ensureInstalled = async () => {
  if (isLinked() || isCurrent()) return false
  return asSingleHolder(modules, install, {
    onWait: () => process.stderr.write('Waiting for another installation to finish …\n'),
  })
}

const isPinnedNode = () => process.versions.node === readJson(join(modules, 'node', 'package.json')).version

const main = async () => {
  const installedNow = await ensureInstalled()
  if (!installedNow && isPinnedNode()) {
    const { runCommand } = await import('./commands.ts')
    return runCommand(process.argv[2], process.argv.slice(3))
  }
  // The machine's Node is too old, or stood in the folder that was just replaced.
  return end(spawn(pinnedNode, process.argv.slice(1), { stdio: 'inherit' }))
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  },
)
