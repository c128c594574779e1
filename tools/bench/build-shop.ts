/** The measured shop: made by the app itself, then filled in bulk, then indexed by the app's own rebuild. Kept between runs. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { createShop } from '#main/app/create-shop.ts'
import { type OpenShopDeps, openShop } from '#main/app/open-shop.ts'
import { INDEX_VERSION, KINDS } from '#main/features/search/search.index.ts'
import { systemClock } from '#main/platform/clock.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { fillTables } from './fill-tables.ts'

export type ShopSize = { tickets: number; customers: number; followUps: number; openTickets: number }

/** What grows is the history: a shop has about as much open work in its tenth year as in its first. */
export const LARGE: ShopSize = { tickets: 1_000_000, customers: 100_000, followUps: 500_000, openTickets: 10_000 }
export const SMALL: ShopSize = { tickets: 10_000, customers: 1_000, followUps: 5_000, openTickets: 4_000 }

/** Raised whenever what is filled in changes. */
const FILLING = 2

const BULK_ROWS = 40_000
const BULK_HASH_BYTES = 256 * 1024 * 1024
const USUAL_HASH_BYTES = 1024 * 1024

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

const openOrThrow = (folder: string, more: Partial<OpenShopDeps> = {}) => {
  const opened = openShop(folder, { ...benchDeps(folder), ...more })
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
  // Opening makes a new index, which is then filled in few large steps.
  handle.exec('DROP TABLE search_state')
  handle.pragma('wal_checkpoint(TRUNCATE)')
  const shop = openOrThrow(folder, { fillIndex: 'later' })
  const setHashSize = (bytes: number) => {
    for (const kind of KINDS)
      handle.exec(`INSERT INTO search_${kind} (search_${kind}, rank) VALUES ('hashsize', ${bytes})`)
  }
  setHashSize(BULK_HASH_BYTES)
  for (const _ of shop.services.search.fill(ownerOf(shop), BULK_ROWS));
  setHashSize(USUAL_HASH_BYTES)
  while (shop.services.search.merge(ownerOf(shop)));
  handle.close()
  // With its copy made, opening and closing it again writes nothing.
  await shop.copies.make('close')
  await shop.close()
}

const kindOf = ({ tickets }: ShopSize): string => `shop-${tickets}-`

const nameOf = (size: ShopSize): string => {
  const schema = createHash('sha256')
    .update(migrations.map(({ sql }) => sql).join(''))
    .digest('hex')
    .slice(0, 8)
  return `${kindOf(size)}open-${size.openTickets}-schema-${schema}-index-${INDEX_VERSION}-filling-${FILLING}`
}

const removeOlder = (cache: string, size: ShopSize): void => {
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (name.startsWith(kindOf(size)) && name !== nameOf(size))
      rmSync(join(cache, name), { recursive: true, force: true })
}

/** The folder of a shop of this size, made when it is not there yet. */
export const benchShopFolder = async (cache: string, size: ShopSize, say: (line: string) => void): Promise<string> => {
  const folder = join(cache, nameOf(size))
  if (existsSync(folder)) return folder
  removeOlder(cache, size)
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(dirname(part), { recursive: true })
  const from = performance.now()
  await build(part, size)
  renameSync(part, folder)
  say(`built ${nameOf(size)} in ${Math.round((performance.now() - from) / 1000)} s`)
  return folder
}
