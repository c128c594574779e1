/** A shop that can't be written, opened to be looked at: everything reads a copy, and nothing of the shop itself is touched. */
import { systemStopwatch } from '#main/platform/clock.ts'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { openDoor } from '#main/platform/db/open-door.ts'
import { forViewing } from '#main/platform/db/read-only-door.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { watchDoor } from '#main/platform/db/watched-door.ts'
import { type ShopPaths, shopPaths } from '#main/platform/shop-folder.ts'
import type { StorageWatch } from '#main/platform/storage-watch.ts'
import { copyForViewing, Unreadable, type ViewCopy } from '#main/platform/view-copy.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { createClockWatch } from './clock-watch.ts'
import { createServices } from './compose.ts'
import { createCopyMaker } from './copies/copy-maker.ts'
import {
  damaged,
  lastSeenOf,
  type OpenShop,
  type OpenShopDeps,
  type OpenShopError,
  prepareIndex,
  refusalOf,
} from './open-shop.ts'

const refuse = (): never => {
  throw new StorageError('READ_ONLY', new Error('opened for viewing'))
}

const storage: StorageWatch = {
  guard: { before: refuse, committed: refuse, failed: asStorageError },
  keepReserve: async () => {},
  forget: () => {},
  trouble: () => 'viewing',
}

const openCopy = (shop: ShopPaths, copy: ViewCopy, deps: OpenShopDeps): Result<OpenShop, OpenShopError> => {
  const paths = { ...shop, database: copy.database }
  const { now, log, stopwatch = systemStopwatch } = deps
  const seen = inspectShopFile(paths.database)
  if (!seen.ok) return err(seen.error.code === 'DAMAGED' ? damaged(shop) : seen.error)
  // What an upgrade would make of the file is made of the copy.
  const opened = openDoor(paths.database, { ...deps, beforeMigrating: () => {} })
  if (!opened.ok)
    return err(opened.error.code === 'NEWER_FILE' ? { ...opened.error, code: 'NEWER' } : { code: 'FOREIGN' })
  const own = opened.value.door
  try {
    prepareIndex(createServices({ ...deps, door: own, database: paths.database }), { ...deps, fillIndex: undefined })
    const { door, signs } = watchDoor(forViewing(own))
    return ok({
      paths,
      door,
      services: createServices({ ...deps, door, database: paths.database }),
      isCopyDue: false,
      copies: createCopyMaker({ paths, now, stopwatch, log, copy: refuse }, false),
      clock: createClockWatch({ now, stopwatch }, lastSeenOf(door, deps)),
      signs,
      storage,
      asOf: now(),
      close: async () => {
        door.close()
        copy.remove()
        return 'not_needed'
      },
    })
  } catch (error) {
    own.close()
    throw error
  }
}

/** `views`: where the copy lies as long as the shop is open. Throws what nobody expects. */
export const viewShop = (folder: string, deps: OpenShopDeps, views: string): Result<OpenShop, OpenShopError> => {
  const paths = shopPaths(folder)
  let copy: ViewCopy | undefined
  try {
    copy = copyForViewing(paths.database, views)
    const opened = openCopy(paths, copy, deps)
    if (!opened.ok) copy.remove()
    return opened
  } catch (error) {
    copy?.remove()
    if (error instanceof Unreadable) return err({ code: 'UNUSABLE', reason: 'UNREADABLE' })
    return err(refusalOf(asStorageError(error), paths))
  }
}

export const mayBeViewed = (opened: Result<OpenShop, OpenShopError>): boolean =>
  !opened.ok && opened.error.code === 'UNUSABLE' && opened.error.reason === 'READ_ONLY'
