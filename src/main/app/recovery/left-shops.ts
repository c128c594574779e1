/** Shops that others took the place of: which there are, and their removal when they were kept long enough. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#main/platform/clock.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { isSameFolder } from '#main/platform/folder/judge-folder.ts'
import { takeLock } from '#main/platform/lock.ts'
import { forgetLeftShop, KEPT_DAYS, type LeftShop, readLeftShops } from '#main/platform/previous-shops.ts'
import { ASIDE_NAME } from '#main/platform/put-aside.ts'
import { holdsShop, OWN_NAMES, shopPaths } from '#main/platform/shop-folder.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export const daysLeft = ({ days }: LeftShop): number => Math.max(0, KEPT_DAYS - days)

/** Those that still are where they were left, without the one that is open. */
export const listLeftShops = (userData: string, current: string): LeftShop[] =>
  readLeftShops(userData).filter(({ folder }) => holdsShop(folder) && !isSameFolder(folder, current))

const DATABASE_FILES = ['khostum.db', 'khostum.db-wal', 'khostum.db-shm']

/** Nothing but a shop's own files goes; what somebody else put into the folder stays there with it. */
export const removeOwnFiles = (folder: string): void => {
  const aside = readdirSync(folder).filter((name) => ASIDE_NAME.test(name))
  for (const name of [...DATABASE_FILES, ...OWN_NAMES, 'damaged.json', ...aside])
    rmSync(join(folder, name), { recursive: true, force: true })
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

/** Throws StorageError: BUSY while another program has that shop open. */
export const removeLeftShop = (
  userData: string,
  shop: LeftShop,
  deps: { program: string; now: Clock },
): Result<void, { code: 'KEPT'; days: number }> => {
  const days = daysLeft(shop)
  if (days > 0) return err({ code: 'KEPT', days })
  try {
    const lock = takeLock(shopPaths(shop.folder), deps)
    if (!lock.ok) throw new StorageError('BUSY', lock.error)
    lock.value.release()
    removeOwnFiles(shop.folder)
    forgetLeftShop(userData, shop.folder)
    return ok(undefined)
  } catch (error) {
    throw asStorageError(error)
  }
}
