/** Writes are measured in copies that go with the run: the shops in the cache stay as they are. */
import { constants, copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { databaseOf } from './bench.ts'

export const copyShop = (from: string, to: string): string => {
  mkdirSync(to, { recursive: true })
  copyFileSync(databaseOf(from), databaseOf(to), constants.COPYFILE_FICLONE)
  mkdirSync(join(shopPaths(to).backups), { recursive: true })
  return to
}
