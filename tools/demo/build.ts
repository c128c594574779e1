/** Makes the demonstration shop in a folder, through the same services, rules and lock as the program. */
import { createShop } from '#main/app/create-shop.ts'
import { type OpenShopDeps, openShop } from '#main/app/open-shop.ts'
import type { Device } from '#main/platform/device.ts'
import type { Log } from '#main/platform/log.ts'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { createStage } from './carry-out.ts'
import { createSeededUuids, createSettableClock } from './identity.ts'
import { must } from './must.ts'
import { arrangeReasons, arrangeSettings, hireStaff } from './people-at-work.ts'
import type { DemoPlan } from './plan.types.ts'

export type DemoInput = {
  plan: DemoPlan
  seed: number
  /** Must not hold a shop yet. */
  folder: string
  /** Of the computer that will open the shop, so that its case numbers need no letter. */
  device: Device
  /** Nothing of the plan is dated later than this. */
  until: Instant
  log: Log
}

const ZONE = 'Asia/Yerevan'
const HOUR_MS = 3_600_000

const makeEmptyShop = (folder: string, plan: DemoPlan, deps: OpenShopDeps): void => {
  const owner = plan.staff.find(({ role }) => role === 'owner')
  if (!owner) throw new Error('a plan without an owner')
  const facts = {
    name: plan.shop.name,
    language: 'hy',
    currency: 'AMD',
    ownerName: owner.name,
    timeZone: ZONE,
  } as const
  must(createShop(folder, facts, deps))
}

export const buildDemoShop = async ({ plan, seed, folder, device, until, log }: DemoInput): Promise<void> => {
  const [first] = plan.steps
  const clock = createSettableClock(first ? addMs(first.at, -HOUR_MS) : until)
  const { now } = clock
  const newUuid = createSeededUuids(seed, now)
  const deps: OpenShopDeps = { device, program: 'demo', now, newUuid, machineTimeZone: ZONE, log }
  makeEmptyShop(folder, plan, deps)
  const shop = must(openShop(folder, deps))
  const { services } = shop
  try {
    const workers = hireStaff(services, plan)
    arrangeSettings(services, workers, plan)
    const carryOut = createStage({ services, newUuid, workers, reasons: arrangeReasons(services, workers) })
    for (const { at, by, act } of plan.steps) {
      clock.set(at < until ? at : until)
      carryOut(by, act)
    }
  } finally {
    clock.set(until)
    await shop.close()
  }
}
