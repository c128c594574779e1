import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDamage } from '#main/app/damage/check-damage.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { finishJob } from '#tests/support/finish-job.ts'
import { newDevice, rememberingLog } from '#tests/support/new-shop.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { buildDemoShop } from '#tools/demo/build.ts'
import { createPlan } from '#tools/demo/plan.ts'

test('a demonstration shop is found whole: what people do in two years is no damage', {
  timeout: 180_000,
}, async () => {
  const folder = join(tempFolder(), 'shop')
  const plan = createPlan({ seed: 3, today: LocalDate.parse('2026-05-14'), customers: 40, cases: 60 })
  const until = Instant.parse('2026-05-14T05:56:00.000Z')
  await buildDemoShop({ plan, seed: 3, folder, device: newDevice(), until, log: rememberingLog() })

  const { database, backups } = shopPaths(folder)
  expect(finishJob(checkDamage({ database, backups }))).toEqual({ verdict: 'whole', findings: [] })
})
