import { systemStopwatch } from '#main/platform/clock.ts'
import type { SecondPlaces } from '#main/platform/second-places.ts'
import { createSecondPlaces } from '#main/platform/second-places.ts'
import { shopIdentity } from '#main/platform/shop-identity.ts'
import { carryCopy } from '#main/platform/snapshot/carry-copy.ts'
import { listPlace, makePlace } from '#main/platform/snapshot/second-place.ts'
import type { OpenShop, OpenShopDeps } from '../open-shop.ts'
import { proveCopy } from './prove-copy.ts'
import { type CopyJobs, createShopCopies, type ShopCopies } from './shop-copies.ts'

/** Without a window nobody is kept waiting. */
const jobsHere: CopyJobs = {
  carry: async (request) => {
    const steps = carryCopy(request)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  },
  prove: proveCopy,
  listPlace: async (place) => listPlace(place),
  makePlace: async (place) => makePlace(place),
}

type Deps = Pick<OpenShopDeps, 'now' | 'stopwatch' | 'machineTimeZone' | 'log'> & {
  userData: string
  copyJobs?: CopyJobs
}

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
      jobs: deps.copyJobs ?? jobsHere,
      places,
    })
    kept.set(shop, copies)
    return copies
  }
}
