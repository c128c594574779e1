import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolScript } from '../project.ts'
import { Refusal } from '../say.ts'
import { fetchPackage } from './registry-package.ts'

type HiddenLock = { packages: Record<string, { version: string; integrity: string } | undefined> }

/** The C headers of the Node that runs us: they come inside the npm package that carried it, so the machine needs none. */
export const findNodeHeaders = async (scratch: string): Promise<string> => {
  const name = `node-${process.platform}-${process.arch}`
  const modules = toolScript('node/node_modules')
  const installed = join(modules, name)
  if (existsSync(join(installed, 'include', 'node', 'node_api.h'))) return installed

  // A later npm command may have pruned the carrier, whose executable is hard-linked into node_modules/.bin.
  const lock: HiddenLock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
  const carrier = lock.packages[`node_modules/${name}`]
  if (!carrier)
    throw new Refusal(`node_modules does not say which ${name} it holds: remove node_modules and start again.`)
  const folder = join(scratch, 'node-headers')
  mkdirSync(folder, { recursive: true })
  return fetchPackage(`${name}@${carrier.version}`, carrier.integrity, folder)
}
