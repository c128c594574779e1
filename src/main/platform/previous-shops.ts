/** Folders of shops that others took the place of; lies in the user-data folder. Each is kept for thirty days of use. */
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '#shared/kernel/instant.ts'
import { makeFolder, writeFileDurably } from './durable-file.ts'
import { readKeptFile } from './small-file.ts'

/** Days on which the program was started are counted, not the calendar's: a clock that jumps costs nobody a folder. */
const Left = z.object({ folder: z.string().min(1), leftAt: Instant, days: z.int().min(0), lastDay: z.string() })
export type LeftShop = z.infer<typeof Left>

export const KEPT_DAYS = 30

const pathIn = (userData: string): string => join(userData, 'previous-shops.json')

/** The latest first. */
export const readLeftShops = (userData: string): LeftShop[] => {
  const path = pathIn(userData)
  // The folders themselves stay where they are; nothing removes what is not listed.
  return readKeptFile(path, z.array(Left)) ?? []
}

const save = (userData: string, shops: readonly LeftShop[]): void => {
  makeFolder(userData)
  writeFileDurably(pathIn(userData), `${JSON.stringify(shops, null, 2)}\n`)
}

const dayOf = (at: Instant): string => at.slice(0, 10)

export const forgetLeftShop = (userData: string, folder: string): void => {
  const known = readLeftShops(userData)
  const others = known.filter((shop) => shop.folder !== folder)
  if (others.length < known.length) save(userData, others)
}

export const rememberLeftShop = (userData: string, folder: string, leftAt: Instant): void => {
  const others = readLeftShops(userData).filter((shop) => shop.folder !== folder)
  save(userData, [{ folder, leftAt, days: 0, lastDay: dayOf(leftAt) }, ...others])
}

/** At each start. */
export const countDayOfUse = (userData: string, now: Instant): void => {
  const known = readLeftShops(userData)
  const day = dayOf(now)
  if (known.every(({ lastDay }) => lastDay === day)) return
  save(
    userData,
    known.map((shop) => (shop.lastDay === day ? shop : { ...shop, days: shop.days + 1, lastDay: day })),
  )
}
