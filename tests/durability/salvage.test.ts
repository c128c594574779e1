import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkDamage } from '#main/app/damage/check-damage.ts'
import { salvageShop } from '#main/app/salvage/salvage-shop.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
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

/** Pages of a table and of all its indexes. */
const pagesOfTable = (database: string, table: string): number[] => {
  const handle = new Database(database, { readonly: true })
  try {
    return handle
      .prepare<[string], number>(
        'SELECT pageno FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = ?)',
      )
      .pluck()
      .all(table)
  } finally {
    handle.close()
  }
}

// Seed 1231188618: ids of entries in the change log were taken for ids of the records that they tell of.
test('records whose table and indexes are gone come back from their history, each under its own id', async () => {
  const { folder } = await makeTypicalShop(2, 40)
  const { database } = shopPaths(folder)
  const handle = new Database(database)
  handle.pragma('wal_checkpoint(TRUNCATE)')
  handle.close()
  const before = readContent(database)
  const bytes = readFileSync(database)
  const pages = pagesOfTable(database, 'ticket_event')
  for (const page of pages) bytes.fill(0xa5, (page - 1) * 4096, page * 4096)
  writeFileSync(database, bytes)

  const request = { database, copies: listSnapshots(shopPaths(folder).backups), folder: `${tempFolder()}/new` }
  const report = expectOk(salvageShop(request, newShopDeps()))

  expect(pages.length).toBeGreaterThan(3)
  const after = readContent(shopPaths(report.folder).database)
  for (const [key, text] of before) expect(after.get(key), key).toBe(text)
})

test('without a good copy and with nothing readable there is nothing to make a shop of', () => {
  const folder = tempFolder()
  writeFileSync(shopPaths(folder).database, Buffer.alloc(40_000, 7))

  const request = { database: shopPaths(folder).database, copies: [], folder: `${tempFolder()}/new` }
  expect(salvageShop(request, newShopDeps())).toEqual({ ok: false, error: { code: 'NOTHING_FOUND' } })
  expect(existsSync(shopPaths(request.folder).database)).toBe(false)
})
