import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { StorageError } from '../db/storage-error.ts'
import { isIntact, listSnapshots } from './list-snapshots.ts'
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

  const { path, rows } = takeSnapshot({ database, backups, at })

  expect(basename(path)).toBe('khostum-20260514-054000123.db')
  expect(rows).toBe(2)
  const copy = new Database(path, { readonly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(7)
  expect(copy.prepare('SELECT text FROM note').pluck().all()).toEqual(['ա', 'բ'])
  copy.close()
  handle.close()
})

test('its hash stands beside it and shows one flipped bit', () => {
  const { database, backups } = makeDatabase()
  const { path, sha256 } = takeSnapshot({ database, backups, at })

  expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${sha256}  ${basename(path)}\n`)
  expect(isIntact(path)).toBe(true)
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000)
  writeFileSync(path, bytes)
  expect(isIntact(path)).toBe(false)
})

test('the last ten stay, the newest first', () => {
  const { database, backups } = makeDatabase()
  const made = Array.from({ length: 12 }, (_, n) => takeSnapshot({ database, backups, at: addMs(at, n * 1_000) }).path)

  expect(listSnapshots(backups)).toEqual(made.slice(2).reverse())
  expect(readdirSync(backups)).toHaveLength(20)
})

test('a clock that was set back does not cost the copy that was just made', () => {
  const { database, backups } = makeDatabase()
  for (let n = 0; n < 3; n++) takeSnapshot({ database, backups, at: addMs(at, n * 1_000), keep: 3 })

  const { path } = takeSnapshot({ database, backups, at: addMs(at, -86_400_000), keep: 3 })

  expect(listSnapshots(backups)).toHaveLength(3)
  expect(listSnapshots(backups).at(-1)).toBe(path)
})

test('a damaged file gives no copy, and the good ones stay', () => {
  const { database, backups, handle } = makeDatabase()
  for (let n = 0; n < 2_000; n++) handle.exec(`INSERT INTO note (text) VALUES ('${'x'.repeat(100)}')`)
  handle.close()
  const good = takeSnapshot({ database, backups, at, keep: 1 })
  const bytes = readFileSync(database)
  bytes.fill(0xff, 3 * 4096, 20 * 4096)
  writeFileSync(database, bytes)

  expect(() => takeSnapshot({ database, backups, at: addMs(at, 1_000), keep: 1 })).toThrow(StorageError)
  expect(listSnapshots(backups)).toEqual([good.path])
  expect(readdirSync(backups).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a copy that was interrupted is not counted and does not stand in the way', () => {
  const { database, backups } = makeDatabase()
  mkdirSync(backups)
  writeFileSync(join(backups, 'khostum-20260514-054000123.db.part'), 'half')
  writeFileSync(join(backups, 'khostum-20260513-054000123.db'), 'without its hash')

  expect(listSnapshots(backups)).toEqual([])
  expect(existsSync(takeSnapshot({ database, backups, at }).path)).toBe(true)
})
