import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { APPLICATION_ID } from '#main/platform/db/open.ts'
import { isIntact, listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import { snapshotName } from '#main/platform/snapshot/snapshot-name.ts'
import { startRpc } from '#tests/support/khostum.ts'
import { newDevice, newShopDeps as shopDeps, tickingClock } from '#tests/support/new-shop.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { openShop } from './open-shop.ts'

const databaseOf = (folder: string) => join(folder, 'khostum.db')

/** Every file of the folder with its content. */
const picture = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  )

const withHandle = (path: string, work: (handle: Database.Database) => void) => {
  const handle = new Database(path)
  work(handle)
  handle.close()
}

test('a new shop opens with its settings, its owner and the reasons of a retail shop', () => {
  const { services, paths } = openTestShop(makeShop())

  expect(services.settings.get()).toMatchObject({ shopName: 'Մանուշակ', language: 'hy', currency: 'AMD' })
  expect(services.staff.list()).toMatchObject([{ name: 'Անի Պետրոսյան', role: 'owner', working: true }])
  const reasons = services.reasons.list().map(({ names }) => names.hy)
  expect(reasons).toHaveLength(9)
  expect(reasons.at(-1)).toBe('Այլ')
  expect(readdirSync(paths.folder)).toEqual(expect.arrayContaining(['attachments', 'backups', 'khostum.db', 'logs']))
})

test('the first write of a shop is chained in the change log', () => {
  const { door } = openTestShop(makeShop())

  const rows = door.read.allRaw<{ sequence: number; table_name: string }>(
    'SELECT sequence, table_name FROM change_log ORDER BY sequence',
  )

  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1))
  expect(new Set(rows.map(({ table_name }) => table_name))).toEqual(new Set(['setting', 'staff', 'reason']))
})

test('a folder without a shop is missing', () => {
  expect(openShop(tempFolder(), shopDeps())).toEqual({ ok: false, error: { code: 'MISSING' } })
  expect(openShop(join(tempFolder(), 'nowhere'), shopDeps())).toEqual({ ok: false, error: { code: 'MISSING' } })
})

test('a newer file is refused and nothing in its folder is touched', () => {
  const folder = makeShop()
  withHandle(databaseOf(folder), (handle) => handle.pragma('user_version = 99'))
  const before = picture(folder)

  const opened = openShop(folder, shopDeps())

  expect(opened).toMatchObject({ ok: false, error: { code: 'NEWER', version: 99 } })
  expect(picture(folder)).toEqual(before)
})

test('a newer version that stands only in a leftover log is seen too', () => {
  const folder = makeShop()
  const away = tempFolder()
  withHandle(databaseOf(folder), (handle) => {
    handle.pragma('journal_mode = WAL')
    handle.pragma('wal_autocheckpoint = 0')
    handle.pragma('user_version = 99')
    // What a killed program leaves behind.
    for (const name of ['khostum.db', 'khostum.db-wal']) copyFileSync(join(folder, name), join(away, name))
  })
  const before = picture(away)

  expect(openShop(away, shopDeps())).toMatchObject({ ok: false, error: { code: 'NEWER', version: 99 } })
  expect(picture(away)).toEqual(before)
})

test('a database of another program is refused and nothing is touched', () => {
  const folder = tempFolder()
  withHandle(databaseOf(folder), (handle) => handle.exec('CREATE TABLE other (a)'))
  const before = picture(folder)

  expect(openShop(folder, shopDeps())).toEqual({ ok: false, error: { code: 'FOREIGN' } })
  expect(picture(folder)).toEqual(before)
})

test.each([
  ['a text', (path: string) => writeFileSync(path, 'Բարև, սա տվյալների ֆայլ չէ'.repeat(500))],
  ['empty', (path: string) => truncateSync(path, 0)],
  ['cut off', (path: string) => truncateSync(path, 8192)],
])('a file that is %s is damaged, stays as it is, and the copies are counted', async (_, damage) => {
  const folder = makeShop()
  await openTestShop(folder).close()
  damage(databaseOf(folder))
  rmSync(join(folder, 'shop.lock'))
  const before = picture(folder)

  expect(openShop(folder, shopDeps())).toEqual({ ok: false, error: { code: 'DAMAGED', snapshots: 1 } })
  expect(picture(folder)).toEqual(before)
})

test('a file whose pages are overwritten behind a good head is damaged', () => {
  const folder = makeShop()
  const bytes = readFileSync(databaseOf(folder))
  bytes.fill(0xa5, 4096 - 3900, 4096)
  writeFileSync(databaseOf(folder), bytes)

  expect(openShop(folder, shopDeps())).toMatchObject({ ok: false, error: { code: 'DAMAGED' } })
})

test('a file of an older version is copied before it is brought up to date', () => {
  const folder = tempFolder()
  withHandle(databaseOf(folder), (handle) => {
    handle.pragma(`application_id = ${APPLICATION_ID}`)
    handle.exec('VACUUM')
  })

  const { paths, door } = openTestShop(folder)

  const [copy = ''] = listSnapshots(paths.backups)
  expect(isIntact(copy)).toBe(true)
  withHandle(copy, (handle) => expect(handle.pragma('user_version', { simple: true })).toBe(0))
  expect(door.read.allRaw('PRAGMA user_version')).toEqual([{ user_version: migrations.length }])
})

test('without a verified copy an older file is not touched', () => {
  const folder = tempFolder()
  withHandle(databaseOf(folder), (handle) => {
    handle.pragma(`application_id = ${APPLICATION_ID}`)
    handle.exec('CREATE TABLE note (text); VACUUM')
  })
  mkdirSync(join(folder, 'backups'))
  const now = tickingClock()
  // Where the copy would be written stands something else.
  const at = tickingClock()
  at()
  mkdirSync(join(folder, 'backups', snapshotName({ sequence: 1, at: at() }), 'x'), { recursive: true })

  expect(() => openTestShop(folder, shopDeps({ now }))).toThrow()

  withHandle(databaseOf(folder), (handle) => {
    expect(handle.pragma('user_version', { simple: true })).toBe(0)
    expect(handle.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['note'])
  })
})

test('a second opening is told who holds the shop', () => {
  const folder = makeShop()
  openTestShop(folder, shopDeps({ program: 'window' }))

  const second = openShop(folder, shopDeps())

  expect(second).toMatchObject({ ok: false, error: { code: 'HELD', holder: { pid: process.pid, program: 'window' } } })
})

test('closing lets the shop go and leaves no log of SQLite behind', async () => {
  const folder = makeShop()
  await openTestShop(folder).close()

  const names = readdirSync(folder)
  expect(names).not.toContain('khostum.db-wal')
  expect(names).not.toContain('shop.lock.json')
  expect(openShop(folder, shopDeps()).ok).toBe(true)
})

test('the shop is free at once after its holder was killed', async () => {
  const folder = makeShop()
  const holder = startRpc(folder, tempFolder())
  const answered = new Promise((resolve) => holder.onReply(resolve))
  holder.send({ id: 1, call: 'shop.status' })
  await answered
  const held = openShop(folder, shopDeps())
  holder.kill()
  await holder.closed

  const after = openTestShop(folder)

  expect(held).toMatchObject({
    ok: false,
    error: { code: 'HELD', holder: { pid: holder.pid, program: 'khostum rpc' } },
  })
  expect(after.isCopyDue).toBe(true)
})

test('a close copies the shop only when something changed since the last copy', async () => {
  const folder = makeShop()
  const first = openTestShop(folder)
  expect(await first.close()).toBe('made')
  const second = openTestShop(folder)
  expect(await second.close()).toBe('not_needed')
  const third = openTestShop(folder)
  third.services.settings.update(ownerOf(third), { shopPhone: '+374 10 123456' })
  expect(await third.close()).toBe('made')

  expect(listSnapshots(join(folder, 'backups'))).toHaveLength(2)
})

test('a copy that was missed is made up for at the next close', async () => {
  const folder = makeShop()
  await openTestShop(folder).close()
  const deps = shopDeps({ copy: () => Promise.reject(new Error('no room')) })
  const failing = openTestShop(folder, deps)
  failing.services.settings.update(ownerOf(failing), { shopPhone: '1' })

  expect(await failing.close()).toBe('failed')

  expect(deps.log.errors).toMatchObject([{ where: 'copy of the shop' }])
  const next = openTestShop(folder)
  expect(next.isCopyDue).toBe(true)
  expect(await next.close()).toBe('made')
  expect(openTestShop(folder).isCopyDue).toBe(false)
})

test('each computer gets the next letter and keeps it', async () => {
  const device = newDevice()
  const folder = makeShop(shopDeps({ device }))
  const lettersOf = (shop: ReturnType<typeof openTestShop>) =>
    shop.door.read.allRaw<{ letter: string }>('SELECT letter FROM device ORDER BY id').map(({ letter }) => letter)
  const first = openTestShop(folder, shopDeps({ device }))
  expect(lettersOf(first)).toEqual(['A'])
  await first.close()
  const second = openTestShop(folder)
  expect(lettersOf(second)).toEqual(['A', 'B'])
  await second.close()

  expect(lettersOf(openTestShop(folder, shopDeps({ device })))).toEqual(['A', 'B'])
})

test('computers that only look use up no letter: a shop opens on any number of them', async () => {
  const folder = makeShop()
  for (let n = 0; n < 30; n += 1) await openTestShop(folder, shopDeps()).close({ copy: false })

  const shop = openTestShop(folder, shopDeps())

  const given = shop.services.tickets.create(ownerOf(shop), { kind: 'praise', description: 'Շնորհակալություն' })
  expect(given).toMatchObject({ ok: true, value: { number: expect.stringMatching(/-B00001$/) } })
})

test('a reopened file is written with every flush, and foreign keys hold', async () => {
  const folder = makeShop()
  await openTestShop(folder).close()
  const { door } = openTestShop(folder)
  const pragma = (name: string) =>
    Object.values(door.read.allRaw<Record<string, unknown>>(`PRAGMA ${name}`)[0] ?? {})[0]

  expect(
    Object.fromEntries(
      ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete', 'mmap_size'].map((name) => [
        name,
        pragma(name) ?? 0,
      ]),
    ),
  ).toEqual({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, secure_delete: 1, mmap_size: 0 })
})

test('what cannot be looked at does not stop the next shop', () => {
  const folder = tempFolder()
  mkdirSync(databaseOf(folder))

  expect(() => openShop(folder, shopDeps())).toThrow()
  expect(existsSync(join(folder, 'shop.lock.json'))).toBe(false)
})
