/**
 * Power cuts, simulated: the core's system calls are replayed onto a disk that keeps only what POSIX promises, and cut at random moments
 * into images. Each must open with everything that was acknowledged before the cut, and no half of anything.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { loadDevice } from '#main/platform/device.ts'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { type Campaign, planCampaign } from '#tests/support/campaign.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { createDisk, type Image } from '#tests/support/power-cut/disk.ts'
import { type Acknowledged, judgeImage } from '#tests/support/power-cut/judge-image.ts'
import { isStraceUsable, recordRpc } from '#tests/support/power-cut/record.ts'
import type { Step } from '#tests/support/power-cut/trace.ts'
import { makeShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const ACTIONS = 100
const DEEP_EACH = 20
const campaign = planCampaign({ name: 'power cuts', short: 1_000, long: 25_000, minutes: 4 })

type Action = { call: string; input: object; makes: Acknowledged }

/** Whole actions: a person with a phone, a case with its promise, money with its entry, a word about it. */
const planActions = (): Action[] => {
  const customers = Array.from({ length: 5 }, newUuid)
  const people = customers.map(
    (id, n): Action => ({
      call: 'customers.create',
      input: { id, fullName: `Անի Պետրոսյան ${n}`, contacts: [{ kind: 'phone', raw: `+3749123456${n}` }] },
      makes: { table: 'customer', id },
    }),
  )
  const cases = Array.from({ length: ACTIONS }, (_, n): Action[] => {
    const [id, compensationId, eventId] = [newUuid(), newUuid(), newUuid()]
    const created: Action = {
      call: 'tickets.create',
      input: {
        id,
        kind: 'complaint',
        description: `Կոշիկի ներբանը պոկվել է, ${n}`,
        customerId: customers[n % customers.length],
        followUp: { kind: 'call', about: 'վերանորոգում', dueOn: '2027-01-15' },
      },
      makes: { table: 'ticket', id },
    }
    const paid: Action = {
      call: 'compensations.create',
      input: { id: compensationId, ticketId: id, kind: 'refund', method: 'cash', amount: 100_00 + n },
      makes: { table: 'compensation', id: compensationId },
    }
    const said: Action = {
      call: 'tickets.write',
      input: { id, eventId, kind: 'note', text: `Խոսել ենք, ${n}` },
      makes: { table: 'ticket_event', id: eventId },
    }
    return n % 3 === 0 ? [created, paid] : n % 3 === 1 ? [created, said] : [created]
  }).flat()
  return [...people, ...cases]
}

const imageOf = (folder: string): Image =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path)]),
  )

const record = async (): Promise<{ before: Image; steps: Step[]; actions: Action[] }> => {
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

/** In memory where there is such a place: tens of thousands of disks are written. */
const scratch = (): string => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khostum-cut-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const isOfEngine = (path: string): boolean => path.endsWith('-shm') || path.startsWith('shop.lock')

const writeImage = (folder: string, image: Image): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, content] of image) {
    // Memory that processes share does not outlive them.
    if (isOfEngine(path)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

type Found = { images: number; acknowledged: number; lost: number; copies: number; wrong: string[] }

/** A fifth of the moments lie in the last steps, while the shop is copied and closed. */
const cutAt = (steps: readonly Step[], cuts: number, { random }: Campaign): number[] => {
  const draw = random('moments')
  const closing = steps.findLastIndex((step) => step.kind === 'said') + 1
  return Array.from({ length: cuts }, () => draw.int(draw.chance(0.2) ? closing : 1, steps.length)).sort(
    (a, b) => a - b,
  )
}

/** Replays the steps, and looks at one image for each cut. */
const replay = (
  { before, steps, actions }: Awaited<ReturnType<typeof record>>,
  cuts: number,
  plan: Campaign,
  weaken: (step: Step) => boolean = () => false,
): Found => {
  const folder = join(scratch(), 'shop')
  const disk = createDisk(before)
  const random = plan.random('images')
  const moments = cutAt(steps, cuts, plan)
  const acknowledged: Acknowledged[] = []
  const found: Found = { images: 0, acknowledged: 0, lost: 0, copies: 0, wrong: [] }
  let said = ''
  let next = 0
  const hear = (text: string): void => {
    const lines = (said + text).split('\n')
    said = lines.pop() ?? ''
    for (const line of lines) {
      const reply = JSON.parse(line) as { id: number; ok?: unknown }
      const action = actions[reply.id]
      if (!action || reply.ok === undefined) throw new Error(`refused: ${line.slice(0, 200)}`)
      acknowledged.push(action.makes)
    }
  }
  const look = (): void => {
    const image = disk.image(random)
    writeImage(folder, image)
    found.images += 1
    const deep = found.images % DEEP_EACH === 0
    try {
      const { lost, problems } = judgeImage(join(folder, 'khostum.db'), acknowledged, deep)
      found.lost += lost.length
      found.wrong.push(...problems.slice(0, 3).map((problem) => `cut ${found.images}: ${problem}`))
    } catch (error) {
      found.lost += acknowledged.length
      found.wrong.push(`cut ${found.images}: does not open (${error instanceof Error ? error.message : error})`)
    }
    const copies = listSnapshots(join(folder, 'backups'))
    found.copies += copies.length
    found.wrong.push(...copies.filter((copy) => !isIntact(copy)).map(() => `cut ${found.images}: a copy that is none`))
  }
  steps.forEach((step, index) => {
    if (!weaken(step)) disk.apply(step)
    if (step.kind === 'said') hear(step.text)
    while (moments[next] === index + 1) {
      look()
      next += 1
    }
  })
  found.acknowledged = acknowledged.length
  return found
}

test('after a cut at any moment everything acknowledged is there, whole', { timeout: campaign.timeout }, async () => {
  if (!isStraceUsable()) return
  const recorded = await record()
  expect(recorded.steps.some((step) => step.kind === 'write' && step.path === 'khostum.db')).toBe(true)

  const { images, acknowledged, lost, copies, wrong } = replay(recorded, campaign.rounds, campaign)

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
  const careless = replay(recorded, 200, campaign, (step) => step.kind === 'sync' && step.path.endsWith('-wal'))
  expect(careless.lost).toBeGreaterThan(0)
})
