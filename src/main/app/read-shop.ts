import type { Door } from '#main/platform/db/door.ts'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { openReadOnlyDoor } from '#main/platform/db/read-only-door.ts'
import { asStorageError } from '#main/platform/db/storage-error.ts'
import { type ShopPaths, shopPaths } from '#main/platform/shop-folder.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { createServices, type Services } from './compose.ts'
import { damaged, type OpenShopDeps, type OpenShopError, refusalOf } from './open-shop.ts'

/** `OLDER`: the file waits for an upgrade, which only an opening for writing does. */
export type ReadShopError = OpenShopError | { code: 'OLDER' }

export type ReadShop = { paths: ShopPaths; door: Door; services: Services; close: () => unknown }

/** Beside an open window, without the lock: nothing can be written. */
export const readShop = (
  folder: string,
  deps: Pick<OpenShopDeps, 'now' | 'machineTimeZone'>,
): Result<ReadShop, ReadShopError> => {
  const paths = shopPaths(folder)
  try {
    const seen = inspectShopFile(paths.database)
    if (!seen.ok) return err(seen.error.code === 'DAMAGED' ? damaged(paths) : seen.error)
    if (seen.value.version < (migrations.at(-1)?.version ?? 0)) return err({ code: 'OLDER' })
    const door = openReadOnlyDoor(paths.database, deps.now)
    return ok({ paths, door, services: createServices({ ...deps, door, database: paths.database }), close: door.close })
  } catch (error) {
    return err(refusalOf(asStorageError(error), paths))
  }
}
