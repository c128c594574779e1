import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createShop, type ShopSeed } from '#main/app/create-shop.ts'
import { type OpenShop, type OpenShopDeps, openShop } from '#main/app/open-shop.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { Device } from '#main/platform/device.ts'
import type { Log } from '#main/platform/log.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { tempFolder } from './temp-folder.ts'

export const seed: ShopSeed = {
  name: 'Մանուշակ',
  language: 'hy',
  currency: 'AMD',
  ownerName: 'Անի Պետրոսյան',
  timeZone: 'Asia/Yerevan',
}

const START = '2026-05-14T05:40:00.000Z' as Instant

/** One second further at each look. */
export const tickingClock = () => {
  let now = START
  return (): Instant => {
    now = addMs(now, 1_000)
    return now
  }
}

export type Logged = { where: string; error: unknown }

export const rememberingLog = (): Log & { errors: Logged[] } => {
  const errors: Logged[] = []
  return {
    errors,
    error: (error, where) => {
      errors.push({ error, where })
      return 'e1'
    },
    note: () => {},
  }
}

export const newDevice = (): Device => ({ uuid: newUuid(), name: 'counter' })

export const shopDeps = (
  over: Partial<OpenShopDeps> = {},
): OpenShopDeps & { log: ReturnType<typeof rememberingLog> } => ({
  device: newDevice(),
  program: 'test',
  now: tickingClock(),
  newUuid,
  machineTimeZone: 'Asia/Yerevan',
  ...over,
  log: rememberingLog(),
})

/** The folder of a new shop, closed. */
export const makeShop = (deps: OpenShopDeps = shopDeps()): string => {
  const folder = join(tempFolder(), 'shop')
  const made = createShop(folder, seed, deps)
  if (!made.ok) throw new Error(made.error.code)
  return folder
}

/** Opened; closed without a copy after the test unless the test closed it. */
export const openTestShop = (folder: string, deps: OpenShopDeps = shopDeps()): OpenShop => {
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
