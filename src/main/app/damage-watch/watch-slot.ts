/** The look for damage at whichever shop is open, and what follows from it: the index made again, or the shop closed as damaged. */
import { type Stopwatch, systemStopwatch } from '#main/platform/clock.ts'
import { removeAside } from '#main/platform/put-aside.ts'
import { runAtOnce } from '#main/platform/worker/run-steps.ts'
import { damaged, type OpenShop, type OpenShopDeps } from '../open-shop.ts'
import type { ShopSlot } from '../shop-slot.ts'
import { createDamageWatch, type DamageVerdict, type LookForDamage } from './damage-watch.ts'

export type WatchDeps = Pick<OpenShopDeps, 'now' | 'log' | 'fillIndex'> & {
  stopwatch?: Stopwatch
  /** In the worker where there is a window that must not wait. */
  lookForDamage?: LookForDamage
  dropSearch?: (database: string) => Promise<void>
}

const lookHere: LookForDamage = async (request) => {
  const { lookForDamage } = await import('./look-for-damage.ts')
  return runAtOnce(lookForDamage(request))
}

const dropSearchHere = async (database: string): Promise<void> => {
  const { dropSearch } = await import('./drop-search.ts')
  dropSearch(database)
}

export const watchSlot = (slot: ShopSlot, deps: WatchDeps) => {
  /** In small steps, between which the till gets its turn. */
  const fillIndex = async (shop: OpenShop): Promise<void> => {
    try {
      for (const _ of shop.services.search.fill({ staffId: null })) {
        await new Promise((resolve) => setImmediate(resolve))
        if (slot.find() !== shop) return
      }
    } catch (error) {
      deps.log.error(error, 'search index')
    }
  }

  const watch = createDamageWatch({
    ...deps,
    stopwatch: deps.stopwatch ?? systemStopwatch,
    look: deps.lookForDamage ?? lookHere,
    rebuildIndex: async (shop) => {
      shop.services.search.recreate({ staffId: null })
      await fillIndex(shop)
    },
    reopenWithoutIndex: async ({ paths }) => {
      if (slot.find() || slot.holder.folder() !== paths.folder) return
      await (deps.dropSearch ?? dropSearchHere)(paths.database)
      removeAside(paths)
      slot.openFolder(paths.folder)
      slot.announce()
    },
    closeDamaged: async (shop) => {
      if (slot.find() !== shop) return
      slot.setClosed({ folder: shop.paths.folder, error: damaged(shop.paths) })
      await shop.close({ copy: false })
      slot.announce()
    },
  })

  slot.onOpened((shop) => {
    watch.watch(shop)
    if (deps.fillIndex === 'later' && !shop.door.isForViewing) void fillIndex(shop)
  })

  const look = async (): Promise<DamageVerdict | undefined> => {
    const shop = slot.find()
    return shop && watch.look(shop)
  }

  return {
    look,
    /** Where nobody has worked for a while and the last look was long ago. */
    lookWhenIdle: async (): Promise<void> => {
      if (watch.isLookDue()) await look()
    },
  }
}

export type SlotWatch = ReturnType<typeof watchSlot>
