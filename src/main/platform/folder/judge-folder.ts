/** Whether a folder can hold the live file of a shop. */
import { accessSync, constants, existsSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'
import { holdsShop, OWN_NAMES } from '../shop-folder.ts'
import { isCloudFolder } from './cloud-folder.ts'
import { isNetworkFolder } from './network-folder.ts'

export type FolderVerdict = { folder: string; holdsShop: boolean; refusal: FolderRefusal | null }

export type JudgeOptions = {
  env?: NodeJS.ProcessEnv
  /** The folder of the shop that is open: another can't lie inside it. */
  openShop?: string | undefined
}

/** Links and mapped drives resolved as far as the path exists; a mapped drive of Windows turns into `\\server\share`. */
const realPath = (path: string): string => {
  if (existsSync(path)) return realpathSync.native(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPath(parent), basename(path))
}

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)))

const isWritable = (folder: string): boolean => {
  const existing = nearestExisting(folder)
  try {
    if (!statSync(existing).isDirectory()) return false
    accessSync(existing, constants.W_OK)
    if (existing !== folder) return true
    // Windows answers yes for every folder: only writing tells.
    const probe = join(folder, `.khostum-${process.pid}.probe`)
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

const isTakenByOthers = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => !OWN_NAMES.includes(name))

const refusalOf = (real: string, holds: boolean, { env, openShop }: JudgeOptions): FolderRefusal | null => {
  if (openShop !== undefined && real.startsWith(realPath(openShop) + sep)) return 'inside_shop'
  if (isNetworkFolder(real)) return 'network'
  if (isCloudFolder(real, env ?? process.env)) return 'cloud'
  // A shop that is there already can still be looked at.
  if (!holds && !isWritable(real)) return 'not_writable'
  return !holds && isTakenByOthers(real) ? 'not_empty' : null
}

export const judgeFolder = (path: string, options: JudgeOptions = {}): FolderVerdict => {
  const folder = resolve(path)
  const real = realPath(folder)
  const holds = holdsShop(real)
  return { folder, holdsShop: holds, refusal: refusalOf(real, holds, options) }
}

export const isSameFolder = (one: string, other: string): boolean => realPath(resolve(one)) === realPath(resolve(other))

/** The first of the candidates that could hold a new shop. */
export const proposeFolder = (candidates: readonly string[], options: JudgeOptions = {}): string | null =>
  candidates.find((candidate) => {
    const { refusal, holdsShop: holds } = judgeFolder(candidate, options)
    return refusal === null && !holds
  }) ?? null
