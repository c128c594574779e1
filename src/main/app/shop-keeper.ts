/** Keeps the shop that the window works in: all that may be done with it as a whole, and how it stands. */
import { join } from 'node:path'
import type { LeftShop } from '#main/platform/previous-shops.ts'
import type { Session } from '#main/platform/rpc/context.ts'
import type { Services } from './compose.ts'
import type { CloseLimits } from './copies/carry-at-close.ts'
import { createCopiesOfShop } from './copies/copies-of-shop.ts'
import type { CopyJobs } from './copies/copy-jobs.ts'
import type { CopyOutcome } from './copies/copy-maker.ts'
import type { ShopCopies } from './copies/shop-copies.ts'
import { type WatchDeps, watchSlot } from './damage-watch/watch-slot.ts'
import { listLeftShops, removeLeftShop } from './recovery/left-shops.ts'
import { createRecovery, type RecoveryJobs } from './recovery/recovery.ts'
import { createSalvage, type RunSalvage } from './recovery/salvage.ts'
import { createShopPlaces, type PlaceDeps } from './shop-places.ts'
import { createShopSlot } from './shop-slot.ts'

export type KeeperDeps = PlaceDeps &
  WatchDeps & {
    copyJobs?: CopyJobs
    closeLimits?: CloseLimits
    recoveryJobs?: RecoveryJobs
    runSalvage?: RunSalvage
  }

export const createShopKeeper = (deps: KeeperDeps) => {
  const { userData } = deps
  const slot = createShopSlot(deps)
  const { holder } = slot
  const watch = watchSlot(slot, deps)
  const copiesOf = createCopiesOfShop(deps)
  const recovery = createRecovery({ ...deps, holder, jobs: deps.recoveryJobs })
  const salvage = createSalvage({ ...deps, holder, device: holder.device, run: deps.runSalvage })
  let closing: Promise<CopyOutcome> | undefined

  /** What is wrong with the copies keeps no shop from closing. */
  const findCopies = (): ShopCopies | undefined => {
    try {
      const shop = slot.find()
      return shop && !shop.door.isForViewing ? copiesOf(shop) : undefined
    } catch (error) {
      deps.log.error(error, 'copies on closing')
      return undefined
    }
  }

  /** Its last copy goes to the second place, for which nobody has the shop wait: it is free already. */
  const closeAndCarry = async (): Promise<CopyOutcome> => {
    const copies = findCopies()
    const outcome = await slot.close()
    if (copies && (await copies.carryAtClose()) === 'later') deps.log.note('the closing copy is carried later')
    return outcome
  }

  return {
    ...createShopPlaces(slot, watch, deps),
    ...watch,
    userData,
    version: deps.version,
    recovery,
    salvage,
    status: slot.status,
    language: slot.language,
    openShop: slot.find,
    folder: holder.folder,
    leftShops: (): LeftShop[] => listLeftShops(userData, holder.folder()),
    removeLeftShop: (shop: LeftShop) => removeLeftShop(userData, shop, deps),
    copies: (): ShopCopies => copiesOf(slot.get()),
    /** Once a minute: copies by the hour, the second place, the weekly restore on trial. */
    tickCopies: async (): Promise<void> => {
      const shop = slot.find()
      if (shop && !shop.door.isForViewing) await copiesOf(shop).tick()
    },
    services: (): Services => slot.get().services,
    /** The file that workers read. */
    databasePath: (): string => slot.get().paths.database,
    /** A folder that is missing or refused gets nothing written into it, not even what went wrong. */
    logs: (): string => {
      const shop = slot.find()
      return shop && !shop.door.isForViewing ? shop.paths.logs : join(userData, 'logs')
    },

    newSession: slot.newSession,
    endSession: (session: Session): void => void slot.sessions.delete(session),

    /** A shop that was opened elsewhere; whoever opened it closes it. */
    take: slot.take,

    trustClock: (): void => slot.get().clock.trust(),

    /** Room that saving can fall back on when the disk is full; made where there is enough. */
    keepReserve: async (): Promise<void> => {
      await slot.find()?.storage.keepReserve()
    },

    /** After a start that follows a crash: whether the file is whole, and the copy that was not made then. */
    makeUpCopy: async (): Promise<void> => {
      if (!slot.find()?.isCopyDue) return
      await watch.look()
      await slot.find()?.copies.make('start')
    },

    /** Once, however often it is asked. */
    close: (): Promise<CopyOutcome> => {
      salvage.discard()
      closing ??= closeAndCarry()
      return closing
    },
  }
}

export type ShopKeeper = ReturnType<typeof createShopKeeper>
