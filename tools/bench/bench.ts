/** What measures are handed: the shops of a run, and how one of them is opened beside its raw file. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { createRouter } from '#main/app/router.ts'
import { createShopKeeper } from '#main/app/shop-keeper.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { createFileTokens } from '#main/platform/file-tokens.ts'
import { noDialogs } from '#main/platform/ports.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { benchDeps, openBenchShop } from './build-shop.ts'
import type { Comparison, Samples, SizeName } from './judge.ts'
import { type Counts, takeTurns } from './sampling.ts'

export type Bench = {
  /** Folders of the shops to be measured. */
  shops: Partial<Record<SizeName, string>>
  /** Goes with the run. */
  scratch: string
}

export type Measure = { name: string; run: (bench: Bench) => Promise<readonly Comparison[]> }

/** Reads a file once, so that nobody is the first to fetch it from the disk. */
const warm = async (path: string): Promise<void> => {
  for await (const _ of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 }));
}

/** The contract over an open shop, called in this process: everything but the way between two processes. */
const openSide = async (folder: string) => {
  await warm(databaseOf(folder))
  const shop = openBenchShop(folder)
  const deps = benchDeps(folder)
  const bus = createEventBus()
  const tokens = createFileTokens(deps.newUuid)
  const keeper = createShopKeeper({
    ...deps,
    ...{ userData: folder, home: folder, demo: false, version: 'bench', remembers: false, bus },
  })
  keeper.take(shop)
  const router = createRouter({ keeper, tokens, bus, dialogs: noDialogs, report: deps.log.error })
  const context = { session: { staffId: shop.actor.staffId } }
  const raw = new Database(shop.paths.database, { readonly: true })
  raw.pragma('cache_size = -65536')
  return {
    folder,
    raw,
    client: createRouterClient(router, { context }),
    close: async ({ copy }: { copy: boolean }) => {
      raw.close()
      await shop.close({ copy })
    },
  }
}

export type Side = Awaited<ReturnType<typeof openSide>>

export type Turns = { ours: (round: number) => unknown; limit: (round: number) => unknown }

/** Ours and the limit, at every size, turn by turn. */
export const compareSizes = async (
  sides: Partial<Record<SizeName, Side>>,
  turnsOf: (side: Side) => Turns,
  counts: Counts,
): Promise<Comparison['sizes']> => {
  const contenders: Record<string, (round: number) => unknown> = {}
  const sizes = (['small', 'large'] as const).filter((size) => sides[size])
  for (const size of sizes) {
    const side = sides[size]
    if (!side) continue
    const { ours, limit } = turnsOf(side)
    contenders[`${size} ours`] = ours
    contenders[`${size} limit`] = limit
  }
  const times = await takeTurns(contenders, counts)
  const samplesOf = (size: SizeName): Samples => ({
    ours: times[`${size} ours`] ?? [],
    limit: times[`${size} limit`] ?? [],
  })
  return Object.fromEntries(sizes.map((size) => [size, samplesOf(size)]))
}

/** Opens each shop, and closes it however the work ends. */
export const withSides = async <T>(
  folders: Bench['shops'],
  work: (sides: Partial<Record<SizeName, Side>>) => Promise<T>,
  /** Of a shop that goes with the run no copy is made; one that stays is closed in order, or its next start makes it up. */
  { copy } = { copy: true },
): Promise<T> => {
  const sides: Partial<Record<SizeName, Side>> = {}
  try {
    for (const size of ['small', 'large'] as const) {
      const folder = folders[size]
      if (folder) sides[size] = await openSide(folder)
    }
    return await work(sides)
  } finally {
    for (const side of Object.values(sides)) await side.close({ copy })
  }
}

export const makeScratch = (): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'khostum-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export const databaseOf = (folder: string): string => shopPaths(folder).database
