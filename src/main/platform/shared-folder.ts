/** A folder that several accounts of the computer may write: what one of them makes there, the others can go on with. */
import { chmodSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const GROUP_MAY_WRITE = 0o020

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))

/** Gives the folder's group what the owner may, for this account's files and for those it makes from now on. */
export const shareWithGroup = (folder: string): void => {
  if (process.platform === 'win32' || (statSync(folder).mode & GROUP_MAY_WRITE) === 0) return
  process.umask(process.umask() & ~0o070)
  const self = process.getuid?.()
  for (const path of filesBelow(folder)) {
    const { mode, uid } = lstatSync(path)
    const wanted = mode | ((mode & 0o700) >> 3)
    if (uid === self && wanted !== mode) chmodSync(path, wanted & 0o7777)
  }
}
