import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { StorageError } from '../db/storage-error.ts'
import { isIntact, listCopies, listSnapshots } from './list-snapshots.ts'
import { pruneSnapshots } from './prune-snapshots.ts'
import { takeSnapshot } from './take-snapshot.ts'

const at = '2026-05-14T05:40:00.123Z' as Instant

const makeDatabase = (): { database: string; backups: string; handle: Database.Database } => {
  const folder = tempFolder()
  const database = join(folder, 'khostum.db')
  const handle = new Database(database)
  handle.pragma('journal_mode = WAL')
  handle.pragma('user_version = 7')
  handle.exec("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO note (text) VALUES ('ա'), ('բ')")
  return { database, backups: join(folder, 'backups'), handle }
}

test('a copy holds what was committed, also while the file is open for writing', () => {
  const { database, backups, handle } = makeDatabase()

  const { path, rows } = takeSnapshot({ database, backups, at, reason: 'asked' })

  expect(basename(path)).toBe('khostum-000001-20260514-054000123.db')
  expect(rows).toBe(2)
  const copy = new Database(path, { readonly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(7)
  expect(copy.prepare('SELECT text FROM note').pluck().all()).toEqual(['ա', 'բ'])
  copy.close()
  handle.close()
})

test('its hash stands beside it and shows one flipped bit', () => {
  const { database, backups } = makeDatabase()
  const { path, sha256 } = takeSnapshot({ database, backups, at, reason: 'asked' })

  expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${sha256}  ${basename(path)}\n`)
  expect(isIntact(path)).toBe(true)
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000)
  writeFileSync(path, bytes)
  expect(isIntact(path)).toBe(false)
})

test('each is numbered one higher, whatever the clock says, and says what it holds', () => {
  const { database, backups } = makeDatabase()
  const jumps = [0, 3_650 * 86_400_000, -30 * 86_400_000, 0]
  for (const jump of jumps) takeSnapshot({ database, backups, at: addMs(at, jump), reason: 'hourly' })

  const copies = listCopies(backups)

  expect(copies.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1])
  expect(copies.map(({ day }) => day)).toEqual([3, 2, 1, 0])
  expect(copies[0]?.facts).toMatchObject({ reason: 'hourly', rows: 2, tables: { note: 2 }, figures: null })
  expect(copies[0]?.facts?.bytes).toBe(copies[0]?.bytes)
})

test('copies of the first versions are older than every numbered one', () => {
  const { database, backups } = makeDatabase()
  mkdirSync(backups)
  const old = join(backups, 'khostum-20991231-000000000.db')
  writeFileSync(old, 'old')
  writeFileSync(`${old}.sha256`, `x  ${basename(old)}\n`)

  const { path } = takeSnapshot({ database, backups, at, reason: 'close' })

  expect(listSnapshots(backups)).toEqual([path, old])
})

test('a clock that jumps does not cost the copy that was just made, nor the good ones before', () => {
  const { database, backups } = makeDatabase()
  const made = Array.from({ length: 30 }, (_, n) => {
    const jump = n % 2 === 0 ? 0 : -30 * 86_400_000
    return takeSnapshot({ database, backups, at: addMs(at, n * 3_600_000 + jump), reason: 'hourly' }).path
  })

  expect(listSnapshots(backups).slice(0, 24)).toEqual(made.slice(-24).reverse())
})

test('a damaged copy goes before a good one, and the last good one never', () => {
  const { database, backups } = makeDatabase()
  const made = Array.from({ length: 30 }, (_, n) => ({
    ...takeSnapshot({ database, backups, at: addMs(at, n), reason: 'asked', keepAll: true }),
  }))
  const damaged = made.slice(1).map(({ path }) => basename(path))

  const left = pruneSnapshots(backups, { damaged })

  expect(left.map(({ sequence }) => sequence)).toEqual([30, 1])
  expect(readdirSync(backups)).toHaveLength(6)
})

test('a damaged file gives no copy, and the good ones stay', () => {
  const { database, backups, handle } = makeDatabase()
  for (let n = 0; n < 2_000; n++) handle.exec(`INSERT INTO note (text) VALUES ('${'x'.repeat(100)}')`)
  handle.close()
  const good = takeSnapshot({ database, backups, at, reason: 'asked' })
  const bytes = readFileSync(database)
  bytes.fill(0xff, 3 * 4096, 20 * 4096)
  writeFileSync(database, bytes)

  expect(() => takeSnapshot({ database, backups, at: addMs(at, 1_000), reason: 'asked' })).toThrow(StorageError)
  expect(listSnapshots(backups)).toEqual([good.path])
  expect(readdirSync(backups).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a copy that was interrupted is not counted and does not stand in the way', () => {
  const { database, backups } = makeDatabase()
  mkdirSync(backups)
  writeFileSync(join(backups, 'khostum-000001-20260514-054000123.db.part'), 'half')
  writeFileSync(join(backups, 'khostum-20260513-054000123.db'), 'without its hash')

  expect(listSnapshots(backups)).toEqual([])
  expect(existsSync(takeSnapshot({ database, backups, at, reason: 'asked' }).path)).toBe(true)
})
