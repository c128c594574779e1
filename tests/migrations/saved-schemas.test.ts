/** Shops as earlier versions left them: each opens, keeps every row, holds together and can be worked in. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { savedSchemas, unpackSchema } from '#tests/support/saved-schema.ts'
import { openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'

/** Rows of each table but the search's own, which is made anew. */
const countRows = (folder: string): Record<string, number> => {
  const handle = new Database(join(folder, 'khostum.db'), { readonly: true })
  const names = handle
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  const counts = names.map((name) => [name, handle.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()])
  handle.close()
  return Object.fromEntries(counts)
}

test('the present schema is among the saved ones, or people got none of it yet', () => {
  expect(savedSchemas.length).toBeGreaterThan(0)
  expect(savedSchemas.every((version) => version <= migrations.length)).toBe(true)
})

test.each(savedSchemas)(
  'a shop of schema %i opens, keeps its rows and goes on',
  { timeout: 60_000 },
  async (version) => {
    const folder = unpackSchema(version)
    const before = countRows(folder)
    expect(before.ticket).toBe(90)

    const shop = openTestShop(folder)
    expect([...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)).toEqual(
      [],
    )
    expect(shop.services.search.search({ text: 'գոտի' }).hits.length).toBeGreaterThan(0)
    const listed = shop.services.compensations.list({ limit: 100 })
    expect(listed.items).toHaveLength(before.compensation ?? 0)
    const made = shop.services.tickets.create(ownerOf(shop), { kind: 'complaint', description: 'Նոր օր, նոր դիմում' })
    expect(made).toMatchObject({ ok: true })
    await shop.close()

    expect(inspectShopFile(join(folder, 'khostum.db'))).toEqual({ ok: true, value: { version: migrations.length } })
    const after = countRows(folder)
    for (const [table, count] of Object.entries(before))
      expect([table, (after[table] ?? 0) >= count]).toEqual([table, true])
    expect(after.ticket).toBe(91)
    expect(readdirSync(join(folder, 'backups')).some((name) => name.endsWith('.db'))).toBe(true)
  },
)
