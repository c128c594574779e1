/** The measured shop: made by the app itself, then filled in bulk, then indexed by the app's own rebuild. Kept between runs. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { createShop } from '#main/app/create-shop.ts'
import { openShop } from '#main/app/open-shop.ts'
import { systemClock } from '#main/platform/clock.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { fillTables } from './fill-tables.ts'

export type ShopSize = { tickets: number; customers: number; followUps: number }

export const LARGE: ShopSize = { tickets: 1_000_000, customers: 100_000, followUps: 500_000 }
export const SMALL: ShopSize = { tickets: 10_000, customers: 1_000, followUps: 5_000 }

/** Raised whenever what is filled in changes. */
const FILLING = 1

export const BENCH_TIME_ZONE = 'Asia/Yerevan'

export const benchDeps = (userData: string) => ({
  device: { uuid: '01890000-0000-7000-8000-000000000001', name: 'bench' },
  program: `bench ${userData}`,
  now: systemClock,
  newUuid,
  machineTimeZone: BENCH_TIME_ZONE,
  log: {
    error: (error: unknown): string => {
      throw error
    },
    note: () => {},
  },
})

const openOrThrow = (folder: string) => {
  const opened = openShop(folder, benchDeps(folder))
  if (!opened.ok) throw new Error(`the measured shop can't be opened: ${opened.error.code}`)
  return opened.value
}

const ownerOf = (shop: ReturnType<typeof openOrThrow>) => {
  const owner = shop.services.staff.findOwner()
  if (!owner) throw new Error('the measured shop has no owner')
  return { staffId: owner.id }
}

export const openBenchShop = (folder: string) => {
  const shop = openOrThrow(folder)
  return { ...shop, actor: ownerOf(shop) }
}

export type BenchShop = ReturnType<typeof openBenchShop>

const build = async (folder: string, size: ShopSize): Promise<void> => {
  const deps = benchDeps(folder)
  const seed = {
    name: 'Կրունկ',
    language: 'hy',
    currency: 'AMD',
    ownerName: 'Արամ',
    timeZone: BENCH_TIME_ZONE,
  } as const
  const created = createShop(folder, seed, deps)
  if (!created.ok) throw new Error(`the measured shop can't be made: ${created.error.code}`)
  const handle = new Database(created.value.database)
  handle.pragma('synchronous = OFF')
  fillTables(handle, size)
  handle.pragma('wal_checkpoint(TRUNCATE)')
  handle.close()
  const shop = openBenchShop(folder)
  shop.services.search.rebuild(shop.actor)
  while (shop.services.search.merge(shop.actor));
  await shop.close({ copy: false })
}

const nameOf = ({ tickets }: ShopSize): string => {
  const schema = migrations.at(-1)?.version ?? 0
  return `shop-${tickets}-schema-${schema}-filling-${FILLING}`
}

/** The folder of a shop of this size, made when it is not there yet. */
export const benchShopFolder = async (cache: string, size: ShopSize, say: (line: string) => void): Promise<string> => {
  const folder = join(cache, nameOf(size))
  if (existsSync(folder)) return folder
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(dirname(part), { recursive: true })
  const from = performance.now()
  await build(part, size)
  renameSync(part, folder)
  say(`built ${nameOf(size)} in ${Math.round((performance.now() - from) / 1000)} s`)
  return folder
}
