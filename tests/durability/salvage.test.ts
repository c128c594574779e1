import { expect, test } from 'vitest'
import { salvageShop } from '#main/app/salvage/salvage-shop.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { readContent } from '#tests/support/shop-content.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk } from '#tests/support/test-shop.ts'
import { makeTypicalShop } from '#tests/support/typical-shop.ts'

test('an undamaged shop is salvaged whole', async () => {
  console.time('make')
  const { folder, copies } = await makeTypicalShop(1, 150)
  console.timeEnd('make')
  for (const given of [copies, []]) {
    console.time('salvage')
    const report = expectOk(
      salvageShop(
        { database: shopPaths(folder).database, copies: given, folder: `${tempFolder()}/new` },
        newShopDeps(),
      ),
    )
    console.timeEnd('salvage')
    console.log(JSON.stringify(report))
    const salvaged = readContent(shopPaths(report.folder).database, { withDerived: true })
    const before = readContent(shopPaths(folder).database, { withDerived: true })
    console.log(before.size, salvaged.size)
    let shown = 0
    for (const [key, text] of before)
      if (salvaged.get(key) !== text && shown++ < 10) console.log(key, text, salvaged.get(key))
    for (const [key, text] of salvaged) if (!before.has(key)) console.log('extra', key, text)
    expect(report.isComplete).toBe(true)
  }
})
