/** Looks at the file of the open shop: after a sign of damage, after an unclean end, and while nobody works. */
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { Log } from '#main/platform/log.ts'
import { putAside } from '#main/platform/put-aside.ts'
import type { OpenShop } from '../open-shop.ts'

/** `search`: nothing but the search index, which is made again from the records. */
export type DamageVerdict = 'whole' | 'search' | 'damaged'

export type LookForDamage = (request: { database: string }) => Promise<DamageVerdict>

type Deps = {
  look: LookForDamage
  now: Clock
  stopwatch: Stopwatch
  log: Log
  /** Makes the index again, in small steps. */
  rebuildIndex: (shop: OpenShop) => Promise<void>
  /** Opens a shop that was closed as damaged once more, its index taken out before. */
  reopenWithoutIndex: (shop: OpenShop) => Promise<void>
  /** Closes the shop without a copy; from now on it is shown as damaged. */
  closeDamaged: (shop: OpenShop) => Promise<void>
}

const MINUTE = 60_000
/** So long nothing was saved: nobody waits for the disk. */
const IDLE_MS = 10 * MINUTE
/** Once a day of use, and once in each run that has a quiet moment. */
const AGAIN_MS = 20 * 60 * MINUTE

export const createDamageWatch = (deps: Deps) => {
  const { look, now, stopwatch, log, rebuildIndex, reopenWithoutIndex, closeDamaged } = deps
  let looking: Promise<DamageVerdict> | undefined
  let lastLook: number | undefined
  let lastSave = stopwatch()

  const stop = async (shop: OpenShop): Promise<void> => {
    shop.signs.stopWriting()
    try {
      // Before the shop is closed, which would write what is in the log into the file.
      await putAside(shop.paths, now())
    } catch (error) {
      // The files stay where they are; there is only no second set of them.
      log.error(error, 'putting a damaged shop aside')
    }
    await closeDamaged(shop)
  }

  const isMended = async (shop: OpenShop): Promise<boolean> => {
    try {
      shop.signs.goOn()
      await rebuildIndex(shop)
      return !shop.signs.isStopped()
    } catch (error) {
      if (error instanceof StorageError && error.code === 'DAMAGED') return false
      throw error
    }
  }

  /** An index so damaged that it can't be dropped is taken out of the closed file. */
  const mendIndex = async (shop: OpenShop): Promise<DamageVerdict> => {
    if (await isMended(shop)) return 'search'
    await stop(shop)
    try {
      await reopenWithoutIndex(shop)
      return 'search'
    } catch (error) {
      log.error(error, 'making the search index again')
      return 'damaged'
    }
  }

  const verdictOn = async (shop: OpenShop): Promise<DamageVerdict> => {
    try {
      return await look({ database: shop.paths.database })
    } catch (error) {
      // A file that breaks the look at it is not whole.
      if (error instanceof StorageError && error.code === 'DAMAGED') return 'damaged'
      throw error
    }
  }

  const lookAt = async (shop: OpenShop): Promise<DamageVerdict> => {
    lastLook = stopwatch()
    const verdict = await verdictOn(shop)
    log.note('looked for damage', { verdict })
    if (verdict === 'damaged') await stop(shop)
    if (verdict === 'search') return mendIndex(shop)
    if (verdict === 'whole') shop.signs.goOn()
    return verdict
  }

  /** One look at a time; what was asked meanwhile gets the same answer. */
  const lookOnce = (shop: OpenShop): Promise<DamageVerdict> => {
    looking ??= lookAt(shop).finally(() => {
      looking = undefined
    })
    return looking
  }

  return {
    look: lookOnce,
    /** What it finds is dealt with; nobody waits for the answer. */
    watch: (shop: OpenShop): void => {
      lastLook = undefined
      lastSave = stopwatch()
      shop.door.afterCommit(() => {
        lastSave = stopwatch()
      })
      shop.signs.onSign(() => {
        lookOnce(shop).catch((error: unknown) => log.error(error, 'looking for damage'))
      })
    },
    isLookDue: (): boolean =>
      stopwatch() - lastSave >= IDLE_MS && (lastLook === undefined || stopwatch() - lastLook >= AGAIN_MS),
  }
}
