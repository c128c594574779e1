import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addMs, type Instant } from '#shared/kernel/instant.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { EMPTY_RECORD, readRecord, saveRecord, withFound, withProof } from './copy-record.ts'
import { listCopies } from './list-snapshots.ts'
import { removeCopy } from './prune-snapshots.ts'
import { takeSnapshot } from './take-snapshot.ts'

const at = '2026-05-14T05:40:00.123Z' as Instant

const makeCopies = (count: number): string => {
  const folder = tempFolder()
  const database = join(folder, 'khostum.db')
  const handle = new Database(database)
  handle.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)')
  handle.close()
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  for (let n = 0; n < count; n++) takeSnapshot({ database, backups, at: addMs(at, n * 1_000), reason: 'asked' })
  return backups
}

const emptyProof = { at, name: 'khostum-000002-20260514-054001123.db', place: 'shop', problem: null } as const
const proof = { ...emptyProof, rows: 0, cases: 0, customers: 0, openFollowUps: 0 }

test('what was noted is read again', async () => {
  const backups = makeCopies(2)
  const record = withProof({ ...readRecord(backups), damaged: ['khostum-000001-20260514-054000123.db'] }, proof)

  await saveRecord(backups, record)

  expect(readRecord(backups)).toEqual(record)
})

test.each([
  ['lost', () => {}],
  ['cut', (path: string) => writeFileSync(path, '{"highest": 2, "copies": [')],
  ['of another kind', (path: string) => writeFileSync(path, '{"highest": "many"}')],
])('a record that is %s is made anew from the copies', (_, damage) => {
  const backups = makeCopies(3)
  damage(join(backups, 'copies.json'))

  const record = readRecord(backups)

  expect(record.highest).toBe(3)
  expect(record.copies.map(({ sequence, reason, rows }) => ({ sequence, reason, rows }))).toEqual([
    { sequence: 3, reason: 'asked', rows: 0 },
    { sequence: 2, reason: 'asked', rows: 0 },
    { sequence: 1, reason: 'asked', rows: 0 },
  ])
  expect(readdirSync(backups)).not.toContain('copies.json')
})

test('a number is not given twice, also when the newest copy was thrown away by hand', async () => {
  const backups = makeCopies(3)
  const record = readRecord(backups)
  await saveRecord(backups, record)
  const [newest] = listCopies(backups)
  removeCopy(newest?.path ?? '')

  expect(readRecord(backups).highest).toBe(3)
  const database = join(backups, '../khostum.db')
  const next = takeSnapshot({ database, backups, at, reason: 'asked', above: readRecord(backups).highest })
  expect(next.sequence).toBe(4)
})

test('a copy that was made without the record is taken in', () => {
  const backups = makeCopies(2)
  const once = withFound(EMPTY_RECORD, listCopies(backups))

  expect(once.copies).toHaveLength(2)
  expect(withFound(once, listCopies(backups))).toEqual(once)
})
