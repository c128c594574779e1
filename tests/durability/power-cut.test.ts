/**
 * Power cuts, simulated: the core's system calls are replayed onto a disk that keeps only what POSIX promises, and cut at random moments
 * into images. Each must open with everything that was acknowledged before the cut, and no half of anything.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { planCampaign } from '#tests/support/campaign.ts'
import { judgeAcknowledged } from '#tests/support/judge-acknowledged.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { imageOf, type Recorded, replayWithCuts } from '#tests/support/power-cut/cuts.ts'
import { isStraceUsable, recordRpc } from '#tests/support/power-cut/record.ts'
import type { Step } from '#tests/support/power-cut/trace.ts'
import { makeShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { type Acknowledged, type Action, savePerson, serveCustomer } from '#tests/support/whole-actions.ts'

const PEOPLE = 5
const CUSTOMERS_SERVED = 100
const DEEP_EACH = 20
const campaign = planCampaign({ name: 'power cuts', short: 1_000, long: 25_000, minutes: 4 })

const planActions = (): Action[] => {
  const customers = Array.from({ length: PEOPLE }, newUuid)
  const served = Array.from({ length: CUSTOMERS_SERVED }, (_, n) =>
    serveCustomer(customers[n % PEOPLE] ?? newUuid(), n),
  )
  return [...customers.map(savePerson), ...served.flat()]
}

const record = async (): Promise<Recorded & { actions: Action[] }> => {
  const userData = tempFolder()
  const folder = makeShop(newShopDeps({ device: loadDevice(userData, newUuid) }))
  const before = imageOf(folder)
  const actions = planActions()
  const steps = await recordRpc(
    folder,
    userData,
    actions.map(({ call, input }, id) => ({ id, call, input })),
  )
  return { before, steps, actions }
}

type Found = { images: number; acknowledged: number; lost: number; copies: number; wrong: string[] }

/** A fifth of the moments lie in the last steps, while the shop is copied and closed. */
const cutAt = (steps: readonly Step[], cuts: number): number[] => {
  const draw = campaign.random('moments')
  const closing = steps.findLastIndex((step) => step.kind === 'said') + 1
  return Array.from({ length: cuts }, () => draw.int(draw.chance(0.2) ? closing : 1, steps.length)).sort(
    (a, b) => a - b,
  )
}

/** Replays the steps, and looks at one image for each cut. */
const replay = (
  recorded: Awaited<ReturnType<typeof record>>,
  cuts: number,
  isIgnored: (step: Step) => boolean = () => false,
): Found => {
  const acknowledged: Acknowledged[] = []
  const found: Found = { images: 0, acknowledged: 0, lost: 0, copies: 0, wrong: [] }
  let said = ''
  const hear = (text: string): void => {
    const lines = (said + text).split('\n')
    said = lines.pop() ?? ''
    for (const line of lines) {
      const reply = JSON.parse(line) as { id: number; ok?: unknown }
      const action = recorded.actions[reply.id]
      if (!action || reply.ok === undefined) throw new Error(`refused: ${line.slice(0, 200)}`)
      acknowledged.push(action.makes)
    }
  }
  const look = (folder: string): void => {
    found.images += 1
    const blame = (problem: string) => found.wrong.push(`cut ${found.images}: ${problem}`)
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
  const recorded = await record()
  expect(recorded.steps.some((step) => step.kind === 'write' && step.path === 'khostum.db')).toBe(true)

  const { images, acknowledged, lost, copies, wrong } = replay(recorded, campaign.rounds)

  campaign.report({
    cuts: images,
    acknowledged,
    lost,
    wrong: wrong.length,
    note: `${recorded.steps.length} system calls; ${copies} finished copies were met in the images, each intact`,
  })
  expect(wrong.slice(0, 10)).toEqual([])
  expect(lost).toBe(0)
  expect(acknowledged).toBe(recorded.actions.length)

  // The same log as of a core that does not wait for the disk: what these images can't show, they prove nothing about.
  const careless = replay(recorded, 200, (step) => step.kind === 'sync' && step.path.endsWith('-wal'))
  expect(careless.lost).toBeGreaterThan(0)
})
