import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ShopPaths } from './shop-folder.ts'

const isPart = (name: string): boolean => /\.part(-wal|-shm)?$/.test(name)

/** What was being written when a stick was pulled out, the power failed or the program was ended. */
export const removeParts = (folder: string): void => {
  for (const name of readdirSync(folder).filter(isPart)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** The same of all the shop's folders, and of trial restores. For whoever holds the shop; throws what the system says. */
export const removeLeftovers = ({ folder, backups, drill }: ShopPaths): void => {
  rmSync(drill, { recursive: true, force: true })
  for (const each of [folder, backups]) removeParts(each)
}
