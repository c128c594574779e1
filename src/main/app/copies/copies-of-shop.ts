import { systemStopwatch } from '#main/platform/clock.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { SecondPlaces } from '#main/platform/second-places.ts'
import { createSecondPlaces } from '#main/platform/second-places.ts'
import { shopIdentity } from '#main/platform/shop-identity.ts'
import type { OpenShop, OpenShopDeps } from '../open-shop.ts'
import { CLOSE_LIMITS, type CloseLimits } from './carry-at-close.ts'
import { type CopyJobs, copyJobsHere } from './copy-jobs.ts'
import { createShopCopies, type ShopCopies } from './shop-copies.ts'

type Deps = Pick<OpenShopDeps, 'now' | 'stopwatch' | 'machineTimeZone' | 'log'> & {
  userData: string
  copyJobs?: CopyJobs
  closeLimits?: CloseLimits
}

const refuse = async (): Promise<never> => {
  throw new StorageError('READ_ONLY', new Error('opened for viewing'))
}

/** Copies are told of and made by nobody where the shop's folder can't be written. */
const forViewing = (copies: ShopCopies): ShopCopies => ({
  ...copies,
  makeNow: refuse,
  prove: refuse,
  setSecondPlace: refuse,
  forgetSecondPlace: refuse,
})

/** The copies of the shop that is open: one keeper of them per opening. */
export const createCopiesOfShop = (deps: Deps): ((shop: OpenShop) => ShopCopies) => {
  const places: SecondPlaces = createSecondPlaces(deps.userData)
  const kept = new WeakMap<OpenShop, ShopCopies>()
  return (shop) => {
    const known = kept.get(shop)
    if (known) return known
    const copies = createShopCopies({
      ...deps,
      paths: shop.paths,
      shop: shopIdentity(shop.door.read),
      stopwatch: deps.stopwatch ?? systemStopwatch,
      maker: shop.copies,
      jobs: deps.copyJobs ?? copyJobsHere,
      places,
      closeLimits: deps.closeLimits ?? CLOSE_LIMITS,
    })
    const asAllowed = shop.door.isForViewing ? forViewing(copies) : copies
    kept.set(shop, asAllowed)
    return asAllowed
  }
}
