import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type OpenShop, type OpenShopDeps, openShop } from '#main/app/open-shop.ts'
import { makeNewShop, newShopDeps } from './new-shop.ts'
import { tempFolder } from './temp-folder.ts'

export const makeShop = (deps?: OpenShopDeps): string => makeNewShop(join(tempFolder(), 'shop'), deps)

/** Opened; closed without a copy after the test unless the test closed it. */
export const openTestShop = (folder: string, deps: OpenShopDeps = newShopDeps()): OpenShop => {
  const opened = openShop(folder, deps)
  if (!opened.ok) throw new Error(opened.error.code)
  const { close } = opened.value
  let isOpen = true
  const closeOnce: OpenShop['close'] = (options) => {
    isOpen = false
    return close(options)
  }
  onTestFinished(async () => {
    if (isOpen) await close({ copy: false })
  })
  return { ...opened.value, close: closeOnce }
}

export const ownerOf = ({ services }: OpenShop): { staffId: number } => {
  const owner = services.staff.findOwner()
  if (!owner) throw new Error('no owner')
  return { staffId: owner.id }
}
