import { expect, test } from 'vitest'
import { readShop } from '#main/app/read-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { khostum, type Reply, startRpc } from '#tests/support/khostum.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const campaign = planCampaign({ name: 'kills of the core', short: 60, long: 500, minutes: 4 })
const AT_ONCE = 12

type Acknowledged = { id: string; number: string }

/** A whole action: case, event, promise, number, counters, search row and chained changes in one save. */
const action = (id: string, customerId: string) => ({
  id,
  call: 'tickets.create',
  input: {
    id: newUuid(),
    kind: 'complaint',
    description: `Կոշիկի ներբանը պոկվել է, ${id}`,
    customerId,
    followUp: { kind: 'call', about: 'վերանորոգում', dueOn: '2027-01-15' },
  },
})

const isCreated = (reply: Reply): reply is Reply & { ok: Acknowledged } => typeof reply.ok === 'object'

/** One life of the process: many saves under way, ended after `acks` answers and a moment. */
const liveAndDie = async (folder: string, userData: string, customerId: string, round: number) => {
  const rpc = startRpc(folder, userData)
  const acks = round % 11
  let seen = 0
  const die = () => setTimeout(rpc.kill, (round * 7) % 5)
  rpc.onReply((reply) => {
    if (isCreated(reply)) seen += 1
    rpc.send(action(`${round}-${rpc.replies.length + AT_ONCE}`, customerId))
    if (seen === acks) die()
  })
  for (let n = 0; n < AT_ONCE; n++) rpc.send(action(`${round}-${n}`, customerId))
  if (acks === 0) die()
  await rpc.closed
  return rpc.replies
}

test('kills at any moment lose nothing that was acknowledged', { timeout: campaign.timeout }, async () => {
  const userData = tempFolder()
  const device = loadDevice(userData, newUuid)
  const folder = makeShop(newShopDeps({ device }))
  const first = openTestShop(folder, newShopDeps({ device }))
  const customer = first.services.customers.create(ownerOf(first), { fullName: 'Անի Պետրոսյան' })
  if (!customer.ok) throw new Error(customer.error.code)
  await first.close()

  // Ends by itself and so leaves its compiled modules to those that do not.
  await khostum(['--help'])
  const replies: Reply[] = []
  for (let round = 1; round <= campaign.rounds; round++)
    replies.push(...(await liveAndDie(folder, userData, customer.value.id, round)))

  const acknowledged = replies.filter(isCreated).map(({ ok }) => ok)
  expect(replies.filter(({ error }) => error)).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(campaign.rounds)
  const opened = openTestShop(folder, newShopDeps({ device }))
  expect(opened.isCopyDue).toBe(true)
  for (const { id, number } of acknowledged) {
    const ticket = opened.services.tickets.get(id as TicketId)
    expect(ticket).toMatchObject({ ok: true, value: { number, openFollowUpCount: 1, dueOn: '2027-01-15' } })
  }
  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(acknowledged.length)
  const written = opened.door.read.allRaw<{ sequence: number }>(
    'SELECT number_sequence AS sequence FROM ticket ORDER BY number_sequence',
  )
  expect(written.map(({ sequence }) => sequence)).toEqual(written.map((_, index) => index + 1))
  // What was on its way at a kill may be there too, whole; but only that.
  expect(written.length).toBeGreaterThanOrEqual(acknowledged.length)
  expect(
    [...verifyShop(opened.door.read, opened.services, { deep: true })].flatMap(({ problems }) => problems),
  ).toEqual([])

  expect(await opened.close()).toBe('made')
  expect(listSnapshots(opened.paths.backups)).not.toEqual([])
  const read = readShop(folder, { now: systemClock, machineTimeZone: 'UTC' })
  expect(read.ok).toBe(true)
  if (read.ok) read.value.close()
  campaign.report({ kills: campaign.rounds, acknowledged: acknowledged.length, lost: 0, wrong: 0 })
})
