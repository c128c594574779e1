import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build/ensure-built.ts'
import { hashSources } from '../build/sources-hash.ts'
import { ensureElectron } from '../electron-runtime/ensure-electron.ts'
import type { ElectronRuntime } from '../electron-runtime/runtime.ts'
import { runNode } from '../process/run-child.ts'
import { inProject, toolScript } from '../project.ts'
import { Refusal, say } from '../say.ts'
import { asSingleHolder } from '../single-holder.mjs'
import { findWrongFuses } from './fuses.ts'

export type PackagedApp = { folder: string; executable: string }

const output = inProject('dist')
const stampFile = join(output, '.stamp')

/** Where electron-builder puts the unpacked app of this computer, and what its program is called there. */
const placeOf = (platform: NodeJS.Platform): PackagedApp => {
  if (platform === 'darwin') {
    const folder = join(output, process.arch === 'arm64' ? 'mac-arm64' : 'mac')
    return { folder, executable: join(folder, 'Khostum.app', 'Contents', 'MacOS', 'Khostum') }
  }
  const folder = join(output, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
  return { folder, executable: join(folder, platform === 'win32' ? 'Khostum.exe' : 'khostum') }
}

const TARGETS: Partial<Record<NodeJS.Platform, string>> = { linux: '--linux', win32: '--win', darwin: '--mac' }

const keyOf = ({ version }: ElectronRuntime): string =>
  createHash('sha256')
    .update(hashSources())
    .update(readFileSync(inProject('electron-builder.yml')))
    .update(version)
    .digest('hex')

const pack = async ({ folder, version }: ElectronRuntime, packaged: PackagedApp): Promise<void> => {
  const { executable } = packaged
  const target = TARGETS[process.platform]
  if (!target) throw new Refusal(`There is no packaging for ${process.platform}.`)
  say('Packaging …')
  const options = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`, `-c.directories.output=${output}`]
  const outcome = await runNode(
    toolScript('electron-builder/cli.js'),
    [target, 'dir', '--publish', 'never', ...options],
    // Which of the database's prebuilt addons goes in.
    { limitSeconds: 300, env: { ...process.env, KHOSTUM_PLATFORM: `${process.platform}-${process.arch}` } },
  )
  if (outcome.code !== 0 || !existsSync(executable)) {
    throw new Refusal(`The packaging failed:\n${outcome.output.trim().slice(-4_000)}`)
  }
  // What the given Electron starts when nothing of ours is there.
  for (const other of ['app', 'default_app.asar']) {
    rmSync(join(packaged.folder, 'resources', other), { recursive: true, force: true })
  }
  const wrong = await findWrongFuses(executable)
  if (wrong.length > 0)
    throw new Refusal(`Fuses of the packaged program are not set as they have to be: ${wrong.join(', ')}`)
}

/** Packs the app in a folder for this computer, unless dist/ holds these very sources around this very Electron. */
export const ensurePackaged = async (): Promise<PackagedApp> => {
  const runtime = await ensureElectron()
  await ensureBuilt()
  return asSingleHolder(output, async () => {
    const packaged = placeOf(process.platform)
    const key = keyOf(runtime)
    const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === key && existsSync(packaged.executable)
    if (isFresh) return packaged
    // Without the stamp, an interrupted packaging is a stale one.
    rmSync(output, { recursive: true, force: true })
    await pack(runtime, packaged)
    writeFileSync(stampFile, key)
    return packaged
  })
}
