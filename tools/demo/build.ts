/** Makes the demonstration shop in a folder, through the same services, rules and lock as the program. */
import { createShop } from '#main/app/create-shop.ts'
import { type OpenShop, openShop } from '#main/app/open-shop.ts'
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
  folder: string
  /** Of the computer that will open the shop, so that its case numbers need no letter. */
  device: Device
  /** Nothing of the plan is dated later than this. */
  until: Instant
  log: Log
}

const ZONE = 'Asia/Yerevan'
const HOUR_MS = 3_600_000

const live = (shop: OpenShop, plan: DemoPlan, setClock: (at: Instant) => void): void => {
  const workers = hireStaff(shop.services, plan)
  const owner = workers.get('aram')
  if (!owner) throw new Error('a plan without an owner')
  arrangeSettings(shop.services, owner, plan)
  const carryOut = createStage({ services: shop.services, workers, reasons: arrangeReasons(shop.services, owner) })
  for (const { at, by, act } of plan.steps) {
    setClock(at)
    carryOut(by, act)
  }
}

/** The folder must not hold a shop yet. */
export const buildDemoShop = async ({ plan, seed, folder, device, until, log }: DemoInput): Promise<void> => {
  const [first] = plan.steps
  const clock = createSettableClock(first ? addMs(first.at, -HOUR_MS) : until)
  const owner = plan.staff.find(({ role }) => role === 'owner')
  const deps = {
    device,
    program: 'demo',
    now: clock.now,
    newUuid: createSeededUuids(seed, clock.now),
    machineTimeZone: ZONE,
    log,
  }
  const facts = {
    name: plan.shop.name,
    language: 'hy',
    currency: 'AMD',
    ownerName: owner?.name ?? '',
    timeZone: ZONE,
  } as const
  must(createShop(folder, facts, deps))
  const shop = must(openShop(folder, deps))
  try {
    live(shop, plan, (at) => clock.set(at < until ? at : until))
  } finally {
    clock.set(until)
    await shop.close({ copy: false })
  }
}
