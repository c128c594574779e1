/** The real core is killed in the middle of whole actions: what it answered for is there, and no half of anything. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readShop } from '#main/app/read-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { judgeAcknowledged } from '#tests/support/judge-acknowledged.ts'
import { khostum, khostumKilled, type Reply, startRpc } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
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

const campaign = planCampaign({ name: 'kills of the core', short: 60, long: 800, minutes: 4 })
const AT_ONCE = 4
/** Each so many rounds a list of people is read in. */
const IMPORT_EACH = 6
const LISTED = 300
/** From the finished copy before an import on, the import and its end come within so long. */
const WITHIN_MS = 250

type Life = { acknowledged: Acknowledged[]; calls: string[]; numbers: string[]; refused: Reply[] }
const Numbered = z.object({ number: z.string() })

/** One life of the process: many saves under way, ended after `acks` answers and a moment. */
const liveAndDie = async (
  folder: string,
  userData: string,
  plan: { next: () => Action; add: (actions: readonly Action[]) => void },
  death: { acks: number; afterMs: number },
): Promise<Life> => {
  const rpc = startRpc(folder, userData)
  const asked: Action[] = []
  const life: Life = { acknowledged: [], calls: [], numbers: [], refused: [] }
  const ask = (): void => {
    const action = plan.next()
    rpc.send({ id: asked.push(action) - 1, call: action.call, input: action.input })
  }
  const dieIfTime = (): void => {
    if (life.acknowledged.length >= death.acks) setTimeout(rpc.kill, death.afterMs)
  }
  rpc.onReply((reply) => {
    const action = asked[Number(reply.id)]
    if (!action || reply.ok === undefined) {
      life.refused.push(reply)
      rpc.kill()
      return
    }
    life.acknowledged.push(action.promises(reply.ok))
    life.calls.push(action.call)
    if (action.call === 'tickets.create') life.numbers.push(Numbered.parse(reply.ok).number)
    plan.add(action.next?.(reply.ok) ?? [])
    ask()
    dieIfTime()
  })
  for (let n = 0; n < AT_ONCE; n += 1) ask()
  dieIfTime()
  await rpc.closed
  return life
}

/** Killed somewhere behind the copy that an import begins with; whether it was over before. */
const importAndDie = async (folder: string, userData: string, n: number, afterMs: number): Promise<boolean> => {
  const list = join(userData, `list ${n}.csv`)
  writeFileSync(list, peopleList(n, LISTED))
  const { backups } = shopPaths(folder)
  const before = new Set(listSnapshots(backups))
  const code = await khostumKilled(['import', 'customers', list, '--shop', folder], userData, async (closed) => {
    while (!closed.aborted && listSnapshots(backups).every((copy) => before.has(copy))) await sleep(1)
    await sleep(afterMs)
  })
  return code === 0
}

/** How many of each list are there. */
const listedIn = (database: string, lists: number): number[] => {
  const handle = new Database(database, { readonly: true })
  try {
    const count = handle.prepare<[string], number>('SELECT count(*) FROM customer WHERE full_name LIKE ?').pluck()
    return Array.from({ length: lists }, (_, n) => count.get(`${IMPORTED} ${n} %`) ?? 0)
  } finally {
    handle.close()
  }
}

test('kills at any moment lose nothing that was acknowledged', { timeout: campaign.timeout }, async () => {
  const userData = tempFolder()
  const device = loadDevice(userData, newUuid)
  const folder = makeShop(newShopDeps({ device }))
  const random = campaign.random('moments')
  const acknowledged: Acknowledged[] = []
  const numbers: string[] = []
  const calls = new Set<string>()
  const queue: Action[] = []
  let served = 0
  let person = newUuid()
  /** Now and then somebody new; a new life begins with somebody new, since the last one may not have been saved. */
  const next = (): Action => {
    const waiting = queue.shift()
    if (waiting) return waiting
    served += 1
    if (served % 5 === 1) {
      person = newUuid()
      return savePerson(person, served)
    }
    const [first, ...others] = serveCustomer(person, served)
    if (!first) throw new Error('nothing to do')
    queue.push(...others)
    return first
  }
  /** Over, of the lists read in. */
  const over: boolean[] = []

  // Ends by itself and so leaves its compiled modules to those that do not.
  await khostum(['--help'])
  for (let round = 0; round < campaign.rounds; round += 1) {
    if (round % IMPORT_EACH === IMPORT_EACH - 1) {
      over.push(await importAndDie(folder, userData, over.length, random.int(0, WITHIN_MS)))
      continue
    }
    queue.length = 0
    served -= (served % 5) - 5
    const plan = { next, add: (actions: readonly Action[]) => void queue.unshift(...actions) }
    const life = await liveAndDie(folder, userData, plan, { acks: random.int(0, 24), afterMs: random.int(0, 4) })
    expect(life.refused).toEqual([])
    acknowledged.push(...life.acknowledged)
    numbers.push(...life.numbers)
    for (const call of life.calls) calls.add(call)
  }

  const { lost, problems } = judgeAcknowledged(join(folder, 'khostum.db'), acknowledged, true)
  const listed = listedIn(join(folder, 'khostum.db'), over.length)
  const begun = listed.filter((people) => people > 0 && people < LISTED).length
  const lostLists = over.filter((isOver, n) => isOver && listed[n] !== LISTED)
  campaign.report({
    kills: campaign.rounds - over.filter(Boolean).length,
    acknowledged: acknowledged.length + over.filter(Boolean).length,
    lost: lost.length + lostLists.length,
    wrong: problems.length,
    note: `${over.length} lists of people: ${begun} broken off between two batches`,
  })
  expect(lostLists, campaign.rerun).toEqual([])
  expect(calls).toEqual(CALLS)
  expect(lost, campaign.rerun).toEqual([])
  expect(problems, campaign.rerun).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(campaign.rounds)
  expect(new Set(numbers).size).toBe(numbers.length)

  const opened = openTestShop(folder, newShopDeps({ device }))
  expect(opened.isCopyDue).toBe(true)
  const written = opened.door.read.allRaw<{ sequence: number }>(
    'SELECT number_sequence AS sequence FROM ticket ORDER BY number_sequence',
  )
  expect(written.map(({ sequence }) => sequence)).toEqual(written.map((_, index) => index + 1))
  // What was on its way at a kill may be there too, whole; but only that.
  expect(written.length).toBeGreaterThanOrEqual(numbers.length)
  expect([...verifyShop(opened.door.read, opened.services, { deep: true })].flatMap((check) => check.problems)).toEqual(
    [],
  )

  expect(await opened.close()).toBe('made')
  expect(listSnapshots(opened.paths.backups)).not.toEqual([])
  const read = readShop(folder, { now: systemClock, machineTimeZone: 'UTC' })
  expect(read.ok).toBe(true)
  if (read.ok) read.value.close()
})
