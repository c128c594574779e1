/** The real core is killed in the middle of whole actions: what it answered for is there, and no half of anything. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShop } from '#main/app/read-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { judgeAcknowledged } from '#tests/support/judge-acknowledged.ts'
import { khostum, type Reply, startRpc } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { type Acknowledged, type Action, savePerson, serveCustomer } from '#tests/support/whole-actions.ts'

const campaign = planCampaign({ name: 'kills of the core', short: 60, long: 500, minutes: 4 })
const AT_ONCE = 12

type Life = { acknowledged: Acknowledged[]; numbers: string[]; refused: Reply[] }

/** One life of the process: many saves under way, ended after `acks` answers and a moment. */
const liveAndDie = async (
  folder: string,
  userData: string,
  next: () => Action,
  death: { acks: number; afterMs: number },
): Promise<Life> => {
  const rpc = startRpc(folder, userData)
  const asked: Action[] = []
  const life: Life = { acknowledged: [], numbers: [], refused: [] }
  const ask = (): void => {
    const action = next()
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
    life.acknowledged.push(action.makes)
    if (action.makes.table === 'ticket') life.numbers.push((reply.ok as { number: string }).number)
    ask()
    dieIfTime()
  })
  for (let n = 0; n < AT_ONCE; n += 1) ask()
  dieIfTime()
  await rpc.closed
  return life
}

test('kills at any moment lose nothing that was acknowledged', { timeout: campaign.timeout }, async () => {
  const userData = tempFolder()
  const device = loadDevice(userData, newUuid)
  const folder = makeShop(newShopDeps({ device }))
  const random = campaign.random('moments')
  const acknowledged: Acknowledged[] = []
  const numbers: string[] = []
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

  // Ends by itself and so leaves its compiled modules to those that do not.
  await khostum(['--help'])
  for (let round = 0; round < campaign.rounds; round += 1) {
    queue.length = 0
    served -= (served % 5) - 5
    const life = await liveAndDie(folder, userData, next, { acks: random.int(0, 11), afterMs: random.int(0, 4) })
    expect(life.refused).toEqual([])
    acknowledged.push(...life.acknowledged)
    numbers.push(...life.numbers)
  }

  const { lost, problems } = judgeAcknowledged(join(folder, 'khostum.db'), acknowledged, true)
  campaign.report({
    kills: campaign.rounds,
    acknowledged: acknowledged.length,
    lost: lost.length,
    wrong: problems.length,
  })
  expect(lost).toEqual([])
  expect(problems).toEqual([])
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
