import { createShop, type ShopSeed } from '#main/app/create-shop.ts'
import type { OpenShopDeps } from '#main/app/open-shop.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { Device } from '#main/platform/device.ts'
import type { Log } from '#main/platform/log.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'

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

export const newShopDeps = (
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

/** A new shop in a folder, closed. */
export const makeNewShop = (folder: string, deps: OpenShopDeps = newShopDeps()): string => {
  const made = createShop(folder, seed, deps)
  if (!made.ok) throw new Error(made.error.code)
  return folder
}
