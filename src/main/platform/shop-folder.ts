import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './durable-file.ts'

/** Everything of one shop lies in one folder. */
export const shopPaths = (folder: string) => ({
  folder,
  database: join(folder, 'khostum.db'),
  attachments: join(folder, 'attachments'),
  backups: join(folder, 'backups'),
  logs: join(folder, 'logs'),
  /** Where copies are restored on trial; empty otherwise. */
  drill: join(folder, 'drill'),
  lock: join(folder, 'shop.lock'),
  holder: join(folder, 'shop.lock.json'),
  reserve: join(folder, 'spare-room.bin'),
})

export type ShopPaths = ReturnType<typeof shopPaths>

/** Names a shop's folder may hold before there is a shop: ours, and what file managers leave. */
export const OWN_NAMES: readonly string[] = [
  'attachments',
  'backups',
  'logs',
  'drill',
  'taken',
  'shop.lock',
  'shop.lock.json',
  'spare-room.bin',
  'spare-room.bin.part',
  'khostum.db.part',
  'khostum.db.part-wal',
  'khostum.db.part-shm',
  'copy.part',
  'copy.part-wal',
  'copy.part-shm',
  'found.part',
  'chosen.part',
  '.DS_Store',
  'desktop.ini',
  'Thumbs.db',
  'lost+found',
]

export const holdsShop = (folder: string): boolean => existsSync(shopPaths(folder).database)

export const makeShopFolders = (folder: string): ShopPaths => {
  const paths = shopPaths(folder)
  for (const path of [paths.attachments, paths.backups, paths.logs]) makeFolder(path)
  return paths
}
