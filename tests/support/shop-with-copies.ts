/** An open shop with its copies, under a clock and a stopwatch that the test moves. */
import { createCopiesOfShop } from '#main/app/copies/copies-of-shop.ts'
import type { CopyJobs } from '#main/app/copies/copy-jobs.ts'
import type { TakeCopy } from '#main/app/open-shop.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { newShopDeps } from './new-shop.ts'
import { makeShop, openTestShop, ownerOf } from './shop-on-disk.ts'
import { tempFolder } from './temp-folder.ts'

type Surroundings = { folder?: string; userData?: string; copy?: TakeCopy; copyJobs?: CopyJobs }

export const openWithCopies = (surroundings: Surroundings = {}) => {
  const { folder = makeShop(), userData = tempFolder(), copy, copyJobs } = surroundings
  let ms = 0
  let at = '2026-05-14T05:40:00.000Z' as Instant
  const deps = newShopDeps({ now: () => at, stopwatch: () => ms, ...(copy && { copy }) })
  const shop = openTestShop(folder, deps)
  const actor = ownerOf(shop)
  return {
    folder,
    userData,
    shop,
    copies: createCopiesOfShop({ ...deps, userData, ...(copyJobs && { copyJobs }) })(shop),
    save: () => {
      const customer = shop.services.customers.create(actor, { fullName: `Անի ${ms}`, contacts: [] })
      if (!customer.ok) throw new Error(customer.error.code)
      const facts = { kind: 'complaint', description: 'Կոշիկ', customerId: customer.value.id } as const
      if (!shop.services.tickets.create(actor, facts).ok) throw new Error('not saved')
    },
    pass: (time: number) => {
      ms += time
      at = addMs(at, time)
    },
    /** The clock alone. */
    setClock: (time: number) => {
      at = addMs(at, time)
    },
    reasons: () => listCopies(shop.paths.backups).map(({ facts }) => facts?.reason),
  }
}
