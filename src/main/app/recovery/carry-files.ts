import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { ShopPaths } from '#main/platform/shop-folder.ts'

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
        .map((entry) => join(entry.parentPath, entry.name))
    : []

/** Files that are never written again once they have their name: one more name costs no room. */
const carry = (from: string, to: string): void => {
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    // A stick or another disk knows no second names.
    copyFileSync(from, to)
  }
}

/** Copies and attachments go along into the folder that takes the place of another. */
export const carryFiles = (from: ShopPaths, to: ShopPaths): void => {
  for (const folder of ['backups', 'attachments'] as const) {
    for (const path of filesBelow(from[folder])) {
      if (path.endsWith('copies.json') || path === join(from.backups, 'due')) continue
      carry(path, join(to[folder], relative(from[folder], path)))
    }
  }
}
