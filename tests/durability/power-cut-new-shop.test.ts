/** Power cuts while a shop is made, and in the first minutes of its life, on the disk of `power-cut.test.ts`. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import { holdsShop, shopPaths } from '#main/platform/shop-folder.ts'
import { isSnapshotDue } from '#main/platform/snapshot/due-mark.ts'
import { type Campaign, planCampaign } from '#tests/support/campaign.ts'
import { imageOf, replayWithCuts } from '#tests/support/power-cut/cuts.ts'
import { isStraceUsable, recordRpc, recordRun } from '#tests/support/power-cut/record.ts'
import type { Step } from '#tests/support/power-cut/trace.ts'
import { readContent } from '#tests/support/shop-content.ts'
import { makeShop } from '#tests/support/shop-on-disk.ts'
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

test('a shop that was said to be made is there after a cut, and before that all of it or none', {
  timeout: madeCampaign.timeout,
}, async () => {
  if (!isStraceUsable()) return
  const above = tempFolder()
  const folder = join(above, 'my shops', 'shop')
  const steps = await recordRun({ folder: above, userData: tempFolder(), args: ['init', '--shop', folder] })
  const whole = readContent(shopPaths(folder).database)

  const found = { images: 0, none: 0, lost: 0, wrong: [] as string[] }
  let isSaid = false
  replayWithCuts(
    { before: new Map(), steps },
    {
      random: madeCampaign.random('images'),
      moments: cutAt(steps, madeCampaign),
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
        const isSame = content.size === whole.size && [...whole].every(([key, text]) => content.get(key) === text)
        if (!isSame) found.wrong.push(`cut ${found.images}: ${content.size} rows of ${whole.size}`)
      },
    },
  )

  madeCampaign.report({ cuts: found.images, acknowledged: 1, lost: found.lost, wrong: found.wrong.length })
  expect(found).toMatchObject({ lost: 0, wrong: [] })
  expect(found.none).toBeGreaterThan(0)
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
  expect(unmarked).toEqual([])
})
