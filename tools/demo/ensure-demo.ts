/** The demonstration shop of today, beside the real one and out of its reach: made when it is missing or of another day. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, systemClock } from '#main/platform/clock.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { writeFileDurably } from '#main/platform/durable-file.ts'
import { takeLock } from '#main/platform/lock.ts'
import { createLog } from '#main/platform/log.ts'
import { holdsShop, shopPaths } from '#main/platform/shop-folder.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { buildDemoShop } from './build.ts'
import { createPlan } from './plan.ts'
import type { DemoPlan } from './plan.types.ts'

const SEED = 1
const ZONE = 'Asia/Yerevan'

export type DemoOptions = {
  /** The user-data folder of the demonstration: the shop lies in `shop` inside it. */
  userData: string
  now?: Clock
  customers?: number
  cases?: number
  onBuild?: () => void
}

export type DemoOutcome = 'built' | 'kept' | 'in_use'

/** Another plan or another form of the file means another shop. */
const signatureOf = (plan: DemoPlan): string =>
  createHash('sha256')
    .update(JSON.stringify({ plan, version: migrations.at(-1)?.version }))
    .digest('hex')

const readMark = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '')

const isInUse = (folder: string, now: Clock): boolean => {
  if (!existsSync(folder)) return false
  const lock = takeLock(shopPaths(folder), { program: 'demo', now })
  if (lock.ok) lock.value.release()
  return !lock.ok
}

export const ensureDemoShop = async (options: DemoOptions): Promise<DemoOutcome> => {
  const { userData, now = systemClock, customers = 300, cases = 900, onBuild } = options
  const shop = join(userData, 'shop')
  const fresh = join(userData, 'shop.new')
  const mark = join(userData, 'demo-shop.txt')
  const until = now()
  const plan = createPlan({ seed: SEED, today: localDateOf(until, ZONE), customers, cases })
  const signature = signatureOf(plan)
  if (holdsShop(shop) && readMark(mark) === signature) return 'kept'
  // Without our mark it may be somebody's own work.
  if (holdsShop(shop) && !existsSync(mark)) return 'kept'
  if (isInUse(shop, now)) return 'in_use'
  onBuild?.()
  mkdirSync(userData, { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  const log = createLog({ folder: () => userData, now, program: 'demo' })
  await buildDemoShop({ plan, seed: SEED, folder: fresh, device: loadDevice(userData, newUuid), until, log })
  writeFileDurably(mark, 'being replaced\n')
  rmSync(shop, { recursive: true, force: true })
  renameSync(fresh, shop)
  writeFileDurably(mark, `${signature}\n`)
  return 'built'
}
