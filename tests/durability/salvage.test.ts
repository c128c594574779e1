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

/** The pages of the tables and indexes that a condition names, in the order of their trees. */
const pagesWhere = (database: string, condition: string): number[] => {
  const handle = new Database(database, { readonly: true })
  try {
    return handle.prepare<[], number>(`SELECT pageno FROM dbstat WHERE ${condition} ORDER BY path`).pluck().all()
  } finally {
    handle.close()
  }
}

const fillPages = (database: string, pages: readonly number[], byte: number): void => {
  const bytes = readFileSync(database)
  for (const page of pages) bytes.fill(byte, (page - 1) * 4096, page * 4096)
  writeFileSync(database, bytes)
}

/** All of it in the file, nothing in the log. */
const makeSettledShop = async (seed: number): Promise<{ folder: string; database: string; backups: string }> => {
  const { folder } = await makeTypicalShop(seed, 40)
  const { database, backups } = shopPaths(folder)
  const handle = new Database(database)
  handle.pragma('wal_checkpoint(TRUNCATE)')
  handle.close()
  return { folder, database, backups }
}

// Seed 1231188618: ids of entries in the change log were taken for ids of the records that they tell of.
test('records whose table and indexes are gone come back from their history, each under its own id', async () => {
  const { database, backups } = await makeSettledShop(2)
  const before = readContent(database)
  const pages = pagesWhere(database, `name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'ticket_event')`)
  fillPages(database, pages, 0xa5)

  const request = { database, copies: listSnapshots(backups), folder: `${tempFolder()}/new` }
  const report = expectOk(salvageShop(request, newShopDeps()))

  expect(pages.length).toBeGreaterThan(3)
  const after = readContent(shopPaths(report.folder).database)
  for (const [key, text] of before) expect(after.get(key), key).toBe(text)
})

// Seed 1203790934: the newest entries lay on pages that a cut had taken, and so did all that they told of.
test('a file whose newest changes can’t be read is never called complete', async () => {
  const { database, backups } = await makeSettledShop(3)
  const [newest] = pagesWhere(database, `name = 'change_log' AND pagetype = 'leaf'`).reverse()
  fillPages(database, newest === undefined ? [] : [newest], 0)

  const request = { database, copies: listSnapshots(backups), folder: `${tempFolder()}/new` }
  expect(expectOk(salvageShop(request, newShopDeps()))).toMatchObject({ mayLackLater: true, isComplete: false })
})

// A waiting print that was newer than the copy was taken from the copy, and the shop called complete.
test.each(['draft', 'print_job', 'pin_try'])(
  'where nothing but %s itself tells of its rows, and it is torn, more may be missing',
  async (table) => {
    const { database, backups } = await makeSettledShop(6)
    fillPages(database, pagesWhere(database, `name = '${table}'`), 0)

    const request = { database, copies: listSnapshots(backups), folder: `${tempFolder()}/new` }
    expect(expectOk(salvageShop(request, newShopDeps()))).toMatchObject({ mayLackLater: true, isComplete: false })
  },
)

// Seed 501, round 20: the drafts' page lay in the place of an empty one, whose emptiness was taken for theirs.
test('rows that nothing else tells of and that lie on the page of another table come back from the copy', async () => {
  const { database, backups } = await makeSettledShop(7)
  const before = readContent(database)
  const [drafts = 0] = pagesWhere(database, `name = 'draft'`)
  const [empty = 0] = pagesWhere(database, `name = 'own_view'`)
  const bytes = readFileSync(database)
  const pageAt = (page: number): Buffer => Buffer.from(bytes.subarray((page - 1) * 4096, page * 4096))
  const [first, second] = [pageAt(drafts), pageAt(empty)]
  second.copy(bytes, (drafts - 1) * 4096)
  first.copy(bytes, (empty - 1) * 4096)
  writeFileSync(database, bytes)

  const request = { database, copies: listSnapshots(backups), folder: `${tempFolder()}/new` }
  const report = expectOk(salvageShop(request, newShopDeps()))

  const after = readContent(shopPaths(report.folder).database)
  const keys = [...before.keys()].filter((key) => key.startsWith('draft '))
  expect(keys).toHaveLength(3)
  for (const key of keys) expect(after.get(key), key).toBe(before.get(key))
  expect(report).toMatchObject({ mayLackLater: true, isComplete: false })
})

// Seed 1203790934: the search index was made again, and copies could not be made as before.
test('a damage of the engine’s own statistics is no matter of the search index', async () => {
  const { database, backups } = await makeSettledShop(4)
  const statistics = pagesWhere(database, `name LIKE 'sqlite_stat%'`)
  expect(statistics.length).toBeGreaterThan(0)
  fillPages(database, statistics, 0)

  expect(finishJob(checkDamage({ database, backups })).verdict).toBe('damaged')
})

test('without a good copy and with nothing readable there is nothing to make a shop of', () => {
  const folder = tempFolder()
  writeFileSync(shopPaths(folder).database, Buffer.alloc(40_000, 7))

  const request = { database: shopPaths(folder).database, copies: [], folder: `${tempFolder()}/new` }
  expect(salvageShop(request, newShopDeps())).toEqual({ ok: false, error: { code: 'NOTHING_FOUND' } })
  expect(existsSync(shopPaths(request.folder).database)).toBe(false)
})
