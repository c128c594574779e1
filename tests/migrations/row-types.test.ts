/** The row types are written by hand; this reads them as text and holds them against the tables that the migrations make. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { applyMigrations } from '#main/platform/db/migrate.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { openForWriting } from '#main/platform/db/open.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { inProject } from '#tools/project.ts'

type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number; hidden: number }

const CHOICE = "('[a-z_]+'( \\| )?)+"
const TYPES: Readonly<Record<string, RegExp>> = {
  INTEGER: /^(Id|number|Defaulted<number>)$/,
  TEXT: new RegExp(`^(string|${CHOICE}|Defaulted<(string|${CHOICE})>)$`),
  BLOB: /^(Uuid|Buffer)$/,
}

const source = readFileSync(inProject('src/main/platform/db/tables.ts'), 'utf8')

/** What stands between the braces of a type, with the columns that it shares with others. */
const bodyOf = (type: string): string => {
  const [, shared, body = ''] = new RegExp(`^type ${type} = (Deletable & )?\\{([^}]*)\\}`, 'm').exec(source) ?? []
  return shared ? `${bodyOf('Deletable')}\n${body}` : body
}

const membersOf = (body: string): [name: string, type: string][] =>
  body
    .replace(/\n\s+\|/g, ' |')
    .split(/[;\n]/)
    .flatMap((line) => {
      const [, name, type] = /^\s*(\w+): ?(?:\| )?(.+?)\s*$/.exec(line) ?? []
      return name && type ? [[name, type.replace(/^\| /, '')] as [string, string]] : []
    })

const tables = membersOf(/export type Tables = \{([^}]*)\}/.exec(source)?.[1] ?? '')

const openMigrated = () => {
  const handle = openForWriting(join(tempFolder(), 'khostum.db'))
  onTestFinished(() => void handle.close())
  applyMigrations(handle, migrations)
  return handle
}

test('every table has its row type', () => {
  const made = openMigrated()
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  expect(tables.map(([name]) => name).sort()).toEqual([...made].sort())
})

test.each(tables)('the row type of %s says of each column what the table says', (table, type) => {
  const columns = openMigrated().prepare<[], Column>(`PRAGMA table_xinfo(${table})`).all()
  const typed = new Map(membersOf(bodyOf(type)))

  expect([...typed.keys()].sort()).toEqual(columns.map(({ name }) => name).sort())
  for (const column of columns) {
    const written = typed.get(column.name) ?? ''
    const isKey = column.pk === 1
    if (column.hidden !== 0) {
      // Derived by the table itself: nobody writes it.
      expect(written, column.name).toMatch(/^GeneratedAlways</)
      continue
    }
    expect({ column: column.name, nullable: written.endsWith(' | null') }).toEqual({
      column: column.name,
      nullable: column.notnull === 0 && !isKey,
    })
    expect(written.replace(/ \| null$/, ''), column.name).toMatch(TYPES[column.type] ?? /$^/)
    expect({ column: column.name, defaulted: /^(Defaulted<|Id$)/.test(written) }).toEqual({
      column: column.name,
      defaulted: column.dflt_value !== null || isKey,
    })
  }
})
