import { expect, test } from 'vitest'
import { checkDamage } from '#main/app/damage/check-damage.ts'
import { salvageShop } from '#main/app/salvage/salvage-shop.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { finishJob } from '#tests/support/finish-job.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { readContent } from '#tests/support/shop-content.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk } from '#tests/support/test-shop.ts'
import { makeTypicalShop } from '#tests/support/typical-shop.ts'

test('a shop that was only killed is whole, and salvaged to the last column with its copies and without', async () => {
  const { folder, copies } = await makeTypicalShop(1, 40)
  const { database, backups } = shopPaths(folder)
  expect(finishJob(checkDamage({ database, backups }))).toEqual({ verdict: 'whole', findings: [] })
  const before = readContent(database, { withDerived: true })

  for (const given of [copies, []]) {
    const request = { database, copies: given, folder: `${tempFolder()}/new` }
    const report = expectOk(salvageShop(request, newShopDeps()))

    expect(report).toMatchObject({ isComplete: true, problems: [], missingEntries: 0, unproven: 0 })
    const salvaged = readContent(shopPaths(report.folder).database, { withDerived: true })
    // The computer that salvaged it is one more.
    expect([...salvaged.keys()].filter((key) => !before.has(key))).toEqual(['device 2'])
    for (const [key, text] of before) expect(salvaged.get(key), key).toBe(text)
  }
})
