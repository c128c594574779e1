import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { applyMigrations, pendingMigrations } from '#main/platform/db/migrate.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { openForWriting } from '#main/platform/db/open.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { inProject } from '#tools/project.ts'

const openMigrated = () => {
  const path = join(tempFolder(), 'khostum.db')
  const handle = openForWriting(path)
  onTestFinished(() => void handle.close())
  applyMigrations(handle, migrations)
  return { path, handle }
}

test('a migration that was shipped is never changed', () => {
  const frozen: unknown = JSON.parse(readFileSync(inProject('tests/migrations/frozen.json'), 'utf8'))
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

  expect(Object.fromEntries(migrations.map(({ name, sql }) => [name, hashOf(sql)]))).toEqual(frozen)
})

test('migrations count from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  for (const { version, name } of migrations) expect(name.startsWith(`${String(version).padStart(4, '0')}-`)).toBe(true)
})

test('a step that fails leaves the file as it was before the step', () => {
  const { handle } = openMigrated()
  const broken = { version: 99, name: 'broken', sql: 'CREATE TABLE half (a); CREATE TABLE half (a)' }

  expect(() => applyMigrations(handle, [broken])).toThrow()

  expect(handle.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(handle.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([])
  expect(pendingMigrations(handle)).toEqual({ ok: true, value: [] })
})

test('every table is strict', () => {
  const { handle } = openMigrated()
  const loose = handle
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  expect(loose).toEqual([])
})

test('a reopened file answers with every pragma, before and after a write', () => {
  const { path, handle } = openMigrated()
  handle.close()
  const expected = {
    journal_mode: 'wal',
    locking_mode: 'normal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 1,
    temp_store: 2,
  }
  const again = openForWriting(path)
  onTestFinished(() => void again.close())
  const answers = () =>
    Object.fromEntries(Object.keys(expected).map((name) => [name, again.pragma(name, { simple: true })]))

  expect(answers()).toEqual(expected)
  again.prepare("INSERT INTO setting (key, value) VALUES ('a', '1')").run()
  expect(answers()).toEqual(expected)
})

test('without our word the engine writes a reopened file with fewer flushes', () => {
  const { path, handle } = openMigrated()
  handle.close()
  const plain = new Database(path)
  onTestFinished(() => void plain.close())
  plain.prepare("INSERT INTO setting (key, value) VALUES ('a', '1')").run()

  expect(plain.pragma('synchronous', { simple: true })).toBe(1)
})
