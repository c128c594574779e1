import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeNewShop, newShopDeps } from './new-shop.ts'
import { openTestShop } from './shop-on-disk.ts'
import { mountSmallDisk } from './small-disk.ts'
import { tempFolder } from './temp-folder.ts'

/** Gone after the test; undefined where only root could make one. */
export const smallDisk = (megabytes: number): string | undefined => {
  const disk = mountSmallDisk(tempFolder(), megabytes)
  if (disk) onTestFinished(disk.unmount)
  return disk?.folder
}

/** A new shop, open, on a disk of its own. */
export const shopOnSmallDisk = (megabytes: number) => {
  const disk = smallDisk(megabytes)
  if (!disk) return undefined
  const deps = newShopDeps()
  const folder = makeNewShop(join(disk, 'shop'), deps)
  return { disk, folder, deps, shop: openTestShop(folder, deps) }
}
