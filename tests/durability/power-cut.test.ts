/**
 * Power cuts, simulated: the core's system calls are replayed onto a disk that keeps only what POSIX promises, and cut at random moments
 * into images. Each must open with everything that was acknowledged before the cut, and no half of anything.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { lookForDamage } from '#main/app/damage-watch/look-for-damage.ts'
import { openShop } from '#main/app/open-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { blobToUuid, newUuid } from '#main/platform/db/uuid.ts'
import { type Device, loadDevice } from '#main/platform/device.ts'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { finishJob } from '#tests/support/finish-job.ts'
import { judgeAcknowledged } from '#tests/support/judge-acknowledged.ts'
import type { Reply } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { imageOf, type Recorded, replayWithCuts } from '#tests/support/power-cut/cuts.ts'
import { isStraceUsable, recordRpc, recordRun } from '#tests/support/power-cut/record.ts'
import type { Step } from '#tests/support/power-cut/trace.ts'
import { makeShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import {
  type Acknowledged,
  type Action,
  CALLS,
  IMPORTED,
  peopleList,
  savePerson,
  serveCustomer,
} from '#tests/support/whole-actions.ts'

const PEOPLE = 5
const CUSTOMERS_SERVED = 100
const DEEP_EACH = 20
/** One image in so many is opened as the whole shop, with its look for damage and its services. */
const OPENED_EACH = 25
const LISTED = 400
const campaign = planCampaign({ name: 'power cuts', short: 1_000, long: 27_000, minutes: 4 })

const planActions = (): Action[] => {
  const customers = Array.from({ length: PEOPLE }, newUuid)
  const served = Array.from({ length: CUSTOMERS_SERVED }, (_, n) =>
    serveCustomer(customers[n % PEOPLE] ?? newUuid(), n),
  )
  return [...customers.map(savePerson), ...served.flat()]
}

type Told = Recorded & {
  /** What a line of its answers promises. Throws for a refusal. */
  promisedBy: (line: string) => Acknowledged[]
  /** Of the computer that wrote, and looks at the images afterwards. */
  device: Device
}

const promisedOf = (actions: readonly Action[]) => (line: string) => {
  const reply: Reply = JSON.parse(line)
  const action = actions[Number(reply.id)]
  if (!action || reply.ok === undefined) throw new Error(`refused: ${line.slice(0, 200)}`)
  return [action.promises(reply.ok)]
}

const listedPeople = (database: string): Acknowledged[] => {
  const handle = new Database(database, { readonly: true })
  try {
    return handle
      .prepare<[string], Buffer>('SELECT uuid FROM customer WHERE full_name LIKE ?')
      .pluck()
      .all(`${IMPORTED} %`)
      .map((uuid) => ({ table: 'customer', id: blobToUuid(uuid) }))
  } finally {
    handle.close()
  }
}

/** A day at the counter, then a list of people read in by a command of its own. */
const record = async (): Promise<{ counter: Told; actions: Action[]; list: Told }> => {
  const userData = tempFolder()
  const device = loadDevice(userData, newUuid)
  const folder = makeShop(newShopDeps({ device }))
  const actions = planActions()
  const callOf = ({ call, input }: Action, id: number) => ({ id, call, input })
  const before = imageOf(folder)
  const steps = await recordRpc(folder, userData, actions.map(callOf), ({ id, ok }) =>
    (actions[Number(id)]?.next?.(ok) ?? []).map((action) => callOf(action, actions.push(action) - 1)),
  )

  const path = join(userData, 'people.csv')
  writeFileSync(path, peopleList(0, LISTED))
  const beforeList = imageOf(folder)
  const args = ['import', 'customers', path, '--json', '--shop', folder]
  const listSteps = await recordRun({ folder, userData, args })
  const listed = listedPeople(join(folder, 'khostum.db'))
  return {
    counter: { before, steps, device, promisedBy: promisedOf(actions) },
    actions,
    list: { before: beforeList, steps: listSteps, device, promisedBy: () => listed },
  }
}

type Found = { images: number; acknowledged: number; lost: number; copies: number; opened: number; wrong: string[] }

/** What is wrong with an image when it is opened as the app opens a shop after an unclean end. */
const openWhole = (folder: string, device: Device): string[] => {
  const opened = openShop(folder, newShopDeps({ device }))
  if (!opened.ok) return [`the shop does not open: ${opened.error.code}`]
  const { door, services, paths, close } = opened.value
  const problems = [...verifyShop(door.read, services, { deep: true })].flatMap((check) => check.problems)
  const damage = finishJob(lookForDamage(paths))
  // Where no copy is made there is nothing to wait for.
  void close({ copy: false })
  return damage === 'whole' ? problems : [...problems, `the look for damage says ${damage}`]
}

/** A fifth of the moments lie in the last steps, while the shop is copied and closed. */
const cutAt = (steps: readonly Step[], cuts: number): number[] => {
  const draw = campaign.random('moments')
  const closing = steps.findLastIndex((step) => step.kind === 'said') + 1
  return Array.from({ length: cuts }, () => draw.int(draw.chance(0.2) ? closing : 1, steps.length)).sort(
    (a, b) => a - b,
  )
}

/** Replays the steps, and looks at one image for each cut. */
const replay = (recorded: Told, cuts: number, isIgnored: (step: Step) => boolean = () => false): Found => {
  const acknowledged: Acknowledged[] = []
  const found: Found = { images: 0, acknowledged: 0, lost: 0, copies: 0, opened: 0, wrong: [] }
  let said = ''
  const hear = (text: string): void => {
    const lines = (said + text).split('\n')
    said = lines.pop() ?? ''
    for (const line of lines) acknowledged.push(...recorded.promisedBy(line))
  }
  const look = (folder: string): void => {
    found.images += 1
    const blame = (problem: string) => found.wrong.push(`cut ${found.images}: ${problem}`)
    if (found.images % OPENED_EACH === 0) {
      found.opened += 1
      for (const problem of openWhole(folder, recorded.device).slice(0, 3)) blame(`opened as a shop, ${problem}`)
    }
    try {
      const deep = found.images % DEEP_EACH === 0
      const { lost, problems } = judgeAcknowledged(join(folder, 'khostum.db'), acknowledged, deep)
      found.lost += lost.length
      for (const problem of problems.slice(0, 3)) blame(problem)
    } catch (error) {
      found.lost += acknowledged.length
      blame(`does not open (${error instanceof Error ? error.message : error})`)
    }
    const copies = listSnapshots(join(folder, 'backups'))
    found.copies += copies.length
    for (const copy of copies) if (!isIntact(copy)) blame('a copy that is none')
  }
  replayWithCuts(recorded, {
    random: campaign.random('images'),
    moments: cutAt(recorded.steps, cuts),
    onStep: (step) => step.kind === 'said' && hear(step.text),
    isIgnored,
    look,
  })
  found.acknowledged = acknowledged.length
  return found
}

test('after a cut at any moment everything acknowledged is there, whole', { timeout: campaign.timeout }, async () => {
  if (!isStraceUsable()) return
  const { counter, actions, list } = await record()
  expect(counter.steps.some((step) => step.kind === 'write' && step.path === 'khostum.db')).toBe(true)
  expect(new Set(actions.map(({ call }) => call))).toEqual(CALLS)

  const ofList = Math.ceil(campaign.rounds / 10)
  const served = replay(counter, campaign.rounds - ofList)
  const imported = replay(list, ofList)
  const both = (count: (found: Found) => number): number => count(served) + count(imported)
  const wrong = [...served.wrong, ...imported.wrong]

  campaign.report({
    cuts: both(({ images }) => images),
    acknowledged: both((found) => found.acknowledged),
    lost: both(({ lost }) => lost),
    wrong: wrong.length,
    note: `${counter.steps.length + list.steps.length} system calls; ${both(({ copies }) => copies)} finished copies were met in the images, each intact; ${both(({ opened }) => opened)} images opened as whole shops; ${imported.images} cuts while a list of people was read in`,
  })
  expect(wrong.slice(0, 10), campaign.rerun).toEqual([])
  expect(
    both(({ lost }) => lost),
    campaign.rerun,
  ).toBe(0)
  expect(served.acknowledged).toBe(actions.length)
  expect(imported.acknowledged).toBe(LISTED)

  // The same log as of a core that does not wait for the disk: what these images can't show, they prove nothing about.
  const careless = replay(counter, 200, (step) => step.kind === 'sync' && step.path.endsWith('-wal'))
  expect(careless.lost).toBeGreaterThan(0)
})
