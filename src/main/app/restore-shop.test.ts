/** Copies from strangers are data: what is not as our migrations make it is refused, and nothing of it acts. */
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { takeSnapshot } from '#main/platform/snapshot/take-snapshot.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { restoreShop } from './restore-shop.ts'
import { verifyShop } from './verify/verify-shop.ts'

const at = '2026-05-14T18:00:00.000Z' as Instant
const deps = newShopDeps()

let folder: string
let copy: string
beforeEach(async () => {
  folder = makeShop(deps)
  const shop = openTestShop(folder, deps)
  const followUp = { kind: 'call' as const, about: 'նորոգում', dueOn: LocalDate.parse('2026-05-20') }
  for (const description of ['Կոշիկ', 'Պայուսակ'])
    shop.services.tickets.create(ownerOf(shop), { kind: 'complaint', description, followUp })
  await shop.close({ copy: false })
  copy = takeSnapshot({ database: join(folder, 'khostum.db'), backups: tempFolder(), at, reason: 'asked' }).path
})

const target = () => join(tempFolder(), 'restored')

/** Changes the copy as somebody would who also gives it to be trusted: without the hash beside it. */
const tampered = (change: (path: string) => void): string => {
  const path = join(tempFolder(), 'given.db')
  copyFileSync(copy, path)
  change(path)
  return path
}
const withSql = (sql: string) =>
  tampered((path) => {
    const handle = new Database(path)
    handle.exec(sql)
    handle.close()
  })

const rowsOf = (path: string): unknown[] => {
  const handle = new Database(path, { readonly: true })
  try {
    return ['setting', 'staff', 'ticket', 'ticket_event', 'follow_up', 'number_counter', 'change_log'].map((table) =>
      handle.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
    )
  } finally {
    handle.close()
  }
}

test('every row comes back, the search finds it, numbers count on', async () => {
  const to = target()
  const restored = restoreShop(copy, to, deps)
  expect(restored).toMatchObject({ ok: true, value: { rows: expect.any(Number) } })
  expect(rowsOf(join(to, 'khostum.db'))).toEqual(rowsOf(copy))

  const shop = openTestShop(to, deps)
  expect(shop.services.search.search({ text: 'պայուսակ' }).hits).toHaveLength(1)
  expect([...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap(({ problems }) => problems)).toEqual([])
  const next = shop.services.tickets.create(ownerOf(shop), { kind: 'complaint', description: 'Երրորդը' })
  expect(next).toMatchObject({ ok: true, value: { number: '2026-00003' } })
})

describe('a copy is refused, and no shop is made,', () => {
  const refusal = (path: string) => {
    const to = target()
    const outcome = restoreShop(path, to, deps)
    expect(existsSync(join(to, 'khostum.db'))).toBe(false)
    return outcome.ok ? undefined : outcome.error
  }

  test('when one bit is not as it was when it was made', () => {
    const bytes = readFileSync(copy)
    bytes.writeUInt8(bytes.readUInt8(9_000) ^ 4, 9_000)
    writeFileSync(copy, bytes)
    expect(refusal(copy)).toEqual({ code: 'DAMAGED' })
  })

  test('when it was cut', () => {
    expect(refusal(tampered((path) => truncateSync(path, 40_000)))).toEqual({ code: 'DAMAGED' })
  })

  test('when it comes from a later program', () => {
    expect(refusal(withSql('PRAGMA user_version = 99'))).toMatchObject({ code: 'NEWER', version: 99 })
  })

  test('when it is some other program’s', () => {
    expect(refusal(withSql('PRAGMA application_id = 7'))).toEqual({ code: 'FOREIGN' })
    expect(refusal(tampered((path) => writeFileSync(path, 'name;phone\n')))).toEqual({ code: 'DAMAGED' })
    expect(refusal(join(tempFolder(), 'nothing.db'))).toEqual({ code: 'MISSING' })
  })

  test.each([
    ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON ticket BEGIN DELETE FROM customer; END', 'trigger evil'],
    [
      'a trigger that calls itself search',
      'CREATE TRIGGER search_x AFTER INSERT ON ticket BEGIN DELETE FROM customer; END',
      'trigger search_x',
    ],
    ['a view in the place of a table', 'DROP TABLE draft; CREATE VIEW draft AS SELECT * FROM staff', 'table draft'],
    ['a table of its own', 'CREATE TABLE loot (id INTEGER)', 'table loot'],
    ['a missing index', 'DROP INDEX ticket_open', 'index ticket_open'],
    ['a changed table', 'ALTER TABLE reason ADD COLUMN extra TEXT', 'table reason'],
  ])('when it holds %s', (_name, sql, object) => {
    expect(refusal(withSql(sql))).toEqual({ code: 'STRANGE', object })
  })

  test('when its rows point at nothing', () => {
    expect(refusal(withSql('PRAGMA foreign_keys = OFF; DELETE FROM staff'))).toEqual({ code: 'DAMAGED' })
  })
})

test('a folder with a shop in it is left alone', () => {
  const before = readFileSync(join(folder, 'khostum.db'))
  expect(restoreShop(copy, folder, deps)).toEqual({ ok: false, error: { code: 'SHOP_EXISTS' } })
  expect(readFileSync(join(folder, 'khostum.db'))).toEqual(before)
})
