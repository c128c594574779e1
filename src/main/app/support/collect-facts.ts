import { existsSync, statfsSync, statSync } from 'node:fs'
import { arch, cpus, freemem, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#main/platform/clock.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { ShopKeeper } from '../shop-keeper.ts'
import type { CheckedShop, CheckRequest } from './check-shop.ts'
import { readLogTail } from './log-tail.ts'
import type { Facts, ReportFacts } from './report-text.ts'

export type CheckShop = (request: CheckRequest) => Promise<CheckedShop>

const MIB = 1024 * 1024
const LOG_LINES = 150
const COPIES = 20

const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`

const sizeOf = (path: string): string => mib(statSync(path, { throwIfNoEntry: false })?.size ?? 0)

/** The disk may be the very thing that fails. */
const freeOn = (folder: string): string => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return mib(bavail * bsize)
  } catch {
    return '–'
  }
}

const programFacts = (version: string): Facts => {
  const { electron = '–', chrome = '–', node } = process.versions
  return { Khostum: version, Electron: electron, Chrome: chrome, Node: node }
}

const computerFacts = (): Facts => ({
  system: `${platform()} ${release()} ${arch()}`,
  processors: cpus().length,
  memory: `${mib(totalmem())}, free ${mib(freemem())}`,
})

const shopFacts = (keeper: ShopKeeper): Facts => {
  const status = keeper.status()
  const { database, folder } = shopPaths(keeper.folder())
  return {
    state: status.state === 'unusable' ? `${status.state} ${status.reason}` : status.state,
    file: sizeOf(database),
    writeAheadLog: sizeOf(`${database}-wal`),
    diskFree: existsSync(folder) ? freeOn(folder) : '–',
  }
}

const copyLines = (folder: string): string[] => {
  try {
    return listCopies(shopPaths(folder).backups)
      .slice(0, COPIES)
      .map(({ sequence, at, bytes, facts, isCut }) =>
        [sequence, at, mib(bytes), facts?.reason ?? '–', `${facts?.rows ?? '–'} rows`, isCut ? 'damaged' : '']
          .filter((part) => part !== '')
          .join(' '),
      )
  } catch {
    return []
  }
}

type Deps = { keeper: ShopKeeper; checkShop: CheckShop; now: Clock }

/** Never fails: whatever can't be read is left out, since it is needed most when something is broken. */
export const collectFacts = async ({ keeper, checkShop, now }: Deps): Promise<ReportFacts> => {
  const isOpen = keeper.status().state === 'open'
  const checking = isOpen ? checkShop({ database: keeper.databasePath() }) : undefined
  const checked = (await checking?.catch(() => null)) ?? null
  const logs = new Set([join(keeper.userData, 'logs'), keeper.logs(), shopPaths(keeper.folder()).logs])
  return {
    at: now(),
    program: programFacts(keeper.version),
    computer: computerFacts(),
    shop: shopFacts(keeper),
    settings: isOpen ? keeper.services().settings.get() : null,
    copies: copyLines(keeper.folder()),
    checked,
    log: [...logs].flatMap((folder) => readLogTail(folder, LOG_LINES)),
  }
}
