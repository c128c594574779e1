/** Power cuts while a shop is made, and in the first minutes of its life, on the disk of `power-cut.test.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { holdsShop, shopPaths } from '#main/platform/shop-folder.ts'
import { isSnapshotDue } from '#main/platform/snapshot/due-mark.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { type Campaign, planCampaign } from '#tests/support/campaign.ts'
import { imageOf, replayWithCuts } from '#tests/support/power-cut/cuts.ts'
import { isStraceUsable, recordRpc, recordRun } from '#tests/support/power-cut/record.ts'
import type { Step } from '#tests/support/power-cut/trace.ts'
import { type Content, readContent } from '#tests/support/shop-content.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { savePerson } from '#tests/support/whole-actions.ts'

const madeCampaign = planCampaign({ name: 'power cuts while a shop is made', short: 150, long: 1_500, minutes: 2 })
const openCampaign = planCampaign({ name: 'power cuts of a shop just opened', short: 150, long: 1_500, minutes: 2 })

/** Half of the moments lie behind the answer: most is written before it. */
const cutAt = (steps: readonly Step[], { rounds, random }: Campaign): number[] => {
  const draw = random('moments')
  const answered = steps.findIndex((step) => step.kind === 'said') + 1
  return Array.from({ length: rounds }, () => draw.int(draw.chance(0.5) ? answered : 1, steps.length)).sort(
    (a, b) => a - b,
  )
}

/** What the command starts from, where nothing is cut, and what it then makes of it. */
type Making = { args: (shop: string) => string[]; wanted: (shop: string) => Content }

const closedShop = async (): Promise<{ folder: string; copy: string }> => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  shop.services.customers.create(ownerOf(shop), { fullName: 'Անահիտ Սարգսյան', contacts: [], note: '' })
  await shop.close()
  const [copy] = listSnapshots(shopPaths(folder).backups)
  if (copy === undefined) throw new Error('closed without a copy')
  return { folder, copy }
}

const MAKINGS: Readonly<Record<string, () => Promise<Making>>> = {
  init: async () => ({
    args: (shop) => ['init', '--shop', shop],
    wanted: (shop) => readContent(shopPaths(shop).database),
  }),
  restore: async () => {
    const { folder, copy } = await closedShop()
    return {
      args: (shop) => ['restore', copy, '--shop', shop],
      wanted: () => readContent(shopPaths(folder).database),
    }
  },
  salvage: async () => {
    const { folder } = await closedShop()
    const wanted = readContent(shopPaths(folder).database)
    const { database } = shopPaths(folder)
    const bytes = readFileSync(database)
    writeFileSync(database, bytes.fill(0, 0, 4096))
    return { args: (shop) => ['salvage', '--shop', folder, '--out', shop], wanted: () => wanted }
  },
}

type Found = { images: number; none: number; lost: number; wrong: string[] }

const cutWhileMaking = async (name: string, { args, wanted }: Making, campaign: Campaign): Promise<Found> => {
  const above = tempFolder()
  const folder = join(above, 'my shops', 'shop')
  const steps = await recordRun({ folder: above, userData: tempFolder(), args: args(folder) })
  const rows = [...wanted(folder)]

  const found: Found = { images: 0, none: 0, lost: 0, wrong: [] }
  let isSaid = false
  replayWithCuts(
    { before: new Map(), steps },
    {
      random: campaign.random(`images of ${name}`),
      moments: cutAt(steps, campaign),
      onStep: (step) => {
        isSaid ||= step.kind === 'said'
      },
      look: (image) => {
        found.images += 1
        const shop = join(image, 'my shops', 'shop')
        if (!holdsShop(shop)) {
          if (isSaid) found.lost += 1
          else found.none += 1
          return
        }
        const content = readContent(shopPaths(shop).database)
        const missing = rows.find(([key, text]) => content.get(key) !== text)
        if (missing) found.wrong.push(`${name}, cut ${found.images}: not as it was, ${missing[0]}`)
      },
    },
  )
  return found
}

test('a shop that was said to be made is there after a cut, and before that all of it or none', {
  timeout: madeCampaign.timeout,
}, async () => {
  if (!isStraceUsable()) return
  const all: Found[] = []
  for (const [name, prepare] of Object.entries(MAKINGS)) {
    const found = await cutWhileMaking(name, await prepare(), madeCampaign)
    expect(found.none, name).toBeGreaterThan(0)
    all.push(found)
  }

  const sum = (of: (found: Found) => number): number => all.reduce((total, each) => total + of(each), 0)
  const wrong = all.flatMap((each) => each.wrong)
  madeCampaign.report({
    cuts: sum(({ images }) => images),
    acknowledged: all.length,
    lost: sum(({ lost }) => lost),
    wrong: wrong.length,
  })
  expect(wrong, madeCampaign.rerun).toEqual([])
  expect(
    all.map(({ lost }) => lost),
    madeCampaign.rerun,
  ).toEqual(all.map(() => 0))
})

test('a cut while the shop is open is seen at the next start', { timeout: openCampaign.timeout }, async () => {
  if (!isStraceUsable()) return
  const folder = makeShop()
  const before = imageOf(folder)
  const { call, input } = savePerson(newUuid(), 0)
  const steps = await recordRpc(folder, tempFolder(), [{ id: 0, call, input }])

  let isOpen = false
  let images = 0
  const unmarked: number[] = []
  replayWithCuts(
    { before, steps },
    {
      random: openCampaign.random('images'),
      moments: cutAt(steps, openCampaign),
      onStep: (step) => {
        if (step.kind === 'said') isOpen = true
        if (step.kind === 'unlink' && step.path === 'backups/due') isOpen = false
      },
      look: (image) => {
        if (!isOpen) return
        images += 1
        if (!isSnapshotDue(shopPaths(image).backups)) unmarked.push(images)
      },
    },
  )

  openCampaign.report({ cuts: images, acknowledged: 1, wrong: unmarked.length })
  expect(images).toBeGreaterThan(20)
  expect(unmarked, openCampaign.rerun).toEqual([])
})
