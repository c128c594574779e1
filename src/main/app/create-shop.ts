import { retailReasons } from '#main/features/reasons/reasons.seed.ts'
import { saveSettings } from '#main/features/settings/settings.repo.ts'
import { insertStaff } from '#main/features/staff/staff.repo.ts'
import { openDoor } from '#main/platform/db/open-door.ts'
import { asStorageError } from '#main/platform/db/storage-error.ts'
import { makeFolder } from '#main/platform/durable-file.ts'
import { type JudgeOptions, judgeFolder } from '#main/platform/folder/judge-folder.ts'
import { type Held, takeLock } from '#main/platform/lock.ts'
import { shareWithGroup } from '#main/platform/shared-folder.ts'
import { makeShopFolders, type ShopPaths } from '#main/platform/shop-folder.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { FolderRefusal, NewShop } from '#shared/shop/shop.schema.ts'
import { buildAside } from './build-aside.ts'
import { createServices } from './compose.ts'
import type { OpenShopDeps } from './open-shop.ts'

export type ShopSeed = Omit<NewShop, 'folder'> & { timeZone: string }
export type CreateShopError = { code: 'FOLDER_REFUSED'; refusal: FolderRefusal } | { code: 'SHOP_EXISTS' } | Held

/** Settings, the owner and the first reasons, in one write. */
const seedShop = (path: string, seed: ShopSeed, deps: OpenShopDeps): void => {
  const opened = openDoor(path, { ...deps, beforeMigrating: () => {} })
  if (!opened.ok) throw new Error(`a new file is ${opened.error.code}`)
  const { door } = opened.value
  try {
    const { reasons, search } = createServices({ door, database: path, now: deps.now, machineTimeZone: seed.timeZone })
    door.write({ staffId: null }, (trx) => {
      const { name, language, currency, timeZone } = seed
      saveSettings(trx, { shopName: cleanText(name), language, currency, timeZone })
      insertStaff(trx, { name: cleanText(seed.ownerName), role: 'owner' })
      reasons.seed(trx, retailReasons())
    })
    search.rebuild({ staffId: null })
  } finally {
    door.close()
  }
}

/** Makes the shop; `openShop` opens it. Throws StorageError when the disk does not let it. */
export const createShop = (
  folder: string,
  seed: ShopSeed,
  deps: OpenShopDeps,
  options: JudgeOptions = {},
): Result<ShopPaths, CreateShopError> => {
  const verdict = judgeFolder(folder, options)
  if (verdict.holdsShop) return err({ code: 'SHOP_EXISTS' })
  if (verdict.refusal) return err({ code: 'FOLDER_REFUSED', refusal: verdict.refusal })
  try {
    makeFolder(verdict.folder)
    shareWithGroup(verdict.folder)
    const paths = makeShopFolders(verdict.folder)
    const lock = takeLock(paths, deps)
    if (!lock.ok) return lock
    try {
      return buildAside(paths, (part) => {
        seedShop(part, seed, deps)
        return ok(paths)
      })
    } finally {
      lock.value.release()
    }
  } catch (error) {
    throw asStorageError(error)
  }
}
