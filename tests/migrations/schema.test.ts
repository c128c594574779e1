/** Shipped migrations never change, and the row types say what the tables are. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyMigrations, pendingMigrations } from '#main/platform/db/migrate.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'

const frozen: Record<string, string> = JSON.parse(readFileSync(new URL('./frozen.json', import.meta.url), 'utf8'))
const tablesFile = readFileSync(new URL('../../src/main/platform/db/tables.ts', import.meta.url), 'utf8')

let handle: Database.Database
beforeAll(() => {
  handle = new Database(':memory:')
  applyMigrations(handle, migrations)
})
afterAll(() => handle.close())

describe('migrations', () => {
  test('are frozen by hash: a changed one would leave shops of two kinds under one number', () => {
    const hashes = migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')])
    expect(Object.fromEntries(hashes)).toEqual(frozen)
  })

  test('are numbered from one without a gap and import nothing', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    for (const { name } of migrations) {
      const url = new URL(`../../src/main/platform/db/migrations/${name}.ts`, import.meta.url)
      expect(readFileSync(url, 'utf8')).not.toMatch(/^import/m)
    }
  })

  test('leave nothing pending, and a newer file is refused', () => {
    expect(pendingMigrations(handle)).toEqual({ ok: true, value: [] })
    handle.pragma('user_version = 999')
    expect(pendingMigrations(handle)).toEqual({
      ok: false,
      error: { code: 'NEWER_FILE', version: 999, known: migrations.length },
    })
    handle.pragma(`user_version = ${migrations.length}`)
  })
})

describe('tables', () => {
  const tables = (): { name: string; sql: string }[] =>
    handle
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()

  test('are STRICT, with an integer key for salvage', () => {
    for (const { name, sql } of tables()) {
      expect([name, /STRICT$/.test(sql), /\bid INTEGER PRIMARY KEY/.test(sql)]).toEqual([name, true, true])
    }
  })

  test('have the columns that their row types name, no more and no fewer', () => {
    const typeOf = new Map([...tablesFile.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, table, type]) => [table, type]))
    const bodyOf = (type: string): string => {
      const found = new RegExp(`type ${type} = ((?:\\w+ & )*)\\{(.*?)\\}\\n`, 's').exec(tablesFile)
      const oneLine = new RegExp(`type ${type} = \\{(.*?)\\}$`, 'm').exec(tablesFile)
      const parents = (found?.[1] ?? '').split(' & ').filter(Boolean)
      return [...parents.map(bodyOf), oneLine?.[1] ?? found?.[2] ?? ''].join('\n')
    }
    for (const { name } of tables()) {
      const named = [...bodyOf(typeOf.get(name) ?? '').matchAll(/(?:^|[;{\n])\s*(\w+):\s/g)].map(([, column]) => column)
      const columns = handle.prepare<[], { name: string }>(`SELECT name FROM pragma_table_xinfo('${name}')`).all()
      expect([name, ...named.toSorted()]).toEqual([name, ...columns.map((column) => column.name).toSorted()])
    }
  })
})
