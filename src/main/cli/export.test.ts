import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { newShopDeps } from '#tests/support/new-shop.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { makeShop, openTestShop, ownerOf } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk } from '#tests/support/test-shop.ts'
import { exportFile } from './export.ts'
import { runCommandLine } from './run.ts'
import { createShopAccess } from './shop-access.ts'

let shop: string
let folder: string
beforeEach(() => {
  shop = makeShop()
  folder = tempFolder()
})

const run = async (...words: string[]) => {
  const said = { out: '', error: '' }
  const exitCode = await runCommandLine(['export', ...words], {
    commands: [exportFile],
    output: {
      out: (text) => {
        said.out += text
      },
      error: (text) => {
        said.error += text
      },
    },
    accessTo: (given) =>
      createShopAccess(newShopDeps(), { userData: folder, home: folder, version: '0' }, given ?? shop),
  })
  return { ...said, exitCode }
}

const file = (name: string) => join(folder, name)

describe('beside an open window', () => {
  test('what was just saved is in the file', async () => {
    const open = openTestShop(shop)
    const ticket = expectOk(
      open.services.tickets.create(ownerOf(open), { kind: 'complaint', description: 'Տակացուն պոկվել է' }),
    )
    const { exitCode, out, error } = await run('cases', '--format', 'json', '--out', file('a.json'), '--json')
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' })
    expect(JSON.parse(out)).toEqual({
      file: file('a.json'),
      format: 'json',
      rows: 1,
      sums: { compensated: 0 },
      cutCells: 0,
    })
    expect(JSON.parse(readFileSync(file('a.json'), 'utf8'))).toMatchObject([
      { id: ticket.id, number: ticket.number, kind: 'complaint', description: 'Տակացուն պոկվել է' },
    ])
  })

  test.each(['cases', 'customers', 'follow-ups', 'compensations', 'accountant'])('%s in every format', async (kind) => {
    openTestShop(shop)
    for (const format of ['xlsx', 'csv', 'json']) {
      const { exitCode, out } = await run(kind, '--format', format, '--out', file(`a.${format}`))
      expect(exitCode).toBe(0)
      expect(out).toBe(`Արտահանվել է 0 տող\n${file(`a.${format}`)}\n`)
    }
    expect((await readXlsx(readFileSync(file('a.xlsx')))).length).toBeGreaterThan(1)
    expect(readFileSync(file('a.csv'), 'utf8')).toMatch(/^\ufeff[^\r\n]+\r\n$/)
    expect(JSON.parse(readFileSync(file('a.json'), 'utf8'))).toEqual([])
  })
})

test('takes the format from the ending of the name, and the separator where one is given', async () => {
  expect((await run('cases', '--out', file('a.csv'), '--separator', 'tab')).exitCode).toBe(0)
  expect(readFileSync(file('a.csv'), 'utf8')).toContain('\t')
})

test('takes a period', async () => {
  const open = openTestShop(shop)
  expectOk(open.services.tickets.create(ownerOf(open), { kind: 'question', description: 'ա' }))
  const rowsOf = async (...period: string[]) =>
    JSON.parse((await run('cases', ...period, '--out', file('a.csv'), '--json')).out).rows
  expect(await rowsOf('--from', '2026-05-14', '--to', '2026-05-14')).toBe(1)
  expect(await rowsOf('--to', '2026-05-13')).toBe(0)
})

describe('called in a wrong way', () => {
  test.each([
    [[]],
    [['nonsense', '--out', 'a.csv']],
    [['constructor', '--out', 'a.csv']],
    [['cases']],
    [['cases', '--out', 'a.pdf']],
    [['cases', '--out', 'a', '--format', 'xls']],
    [['cases', '--out', 'a.csv', '--from', '14.05.2026']],
    [['cases', '--out', 'a.csv', '--from', '2026-02-30']],
    [['cases', '--out', 'a.csv', '--from', '2026-05-02', '--to', '2026-05-01']],
    [['cases', '--out', 'a.csv', '--separator', '|']],
    [['cases', 'customers', '--out', 'a.csv']],
    [['cases', '--out', 'a.csv', '--unknown']],
  ])('%j ends with 2, says how it is called and makes no file', async (words) => {
    const { exitCode, out, error } = await run(...words.map((word) => (word === 'a.csv' ? file(word) : word)))
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(error).toContain('khostum export cases|customers')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('refused', () => {
  test('where there is no shop', async () => {
    const { exitCode, error } = await run('cases', '--out', file('a.csv'), '--shop', join(folder, 'none'))
    expect(exitCode).toBe(1)
    expect(error).toContain('none')
  })

  test('where nothing can be written, in the language of the shop', async () => {
    const { exitCode, out, error } = await run('cases', '--out', join(folder, 'none', 'a.csv'))
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' })
    expect(error).toMatch(/^.*none\/a\.csv: \p{Script=Armenian}/u)
  })

  test('where the file may not be replaced, which stays as it was', async () => {
    writeFileSync(file('a.csv'), 'old')
    chmodSync(file('a.csv'), 0o444)
    expect((await run('cases', '--out', file('a.csv'))).exitCode).toBe(1)
    expect(readFileSync(file('a.csv'), 'utf8')).toBe('old')
    expect(existsSync(file('a.csv.part'))).toBe(false)
  })
})

test('the program itself ends with the code of its outcome', () => {
  const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const start = (...words: string[]) =>
    spawnSync(process.execPath, [program, 'export', ...words, '--shop', shop], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder },
    })
  const done = start('customers', '--format', 'xlsx', '--out', file('a.xlsx'), '--json')
  expect({ status: done.status, rows: JSON.parse(done.stdout).rows }).toEqual({ status: 0, rows: 0 })
  expect(start('customers', '--out', join(folder, 'none', 'a.csv')).status).toBe(1)
  expect(start('people').status).toBe(2)
})
