import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hashFile } from '#main/platform/durable-file.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { contract } from '#shared/contract.ts'
import { khostum } from '#tests/support/khostum.ts'
import { makeShop, openTestShop } from '#tests/support/shop-on-disk.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

test('init makes a shop and says where; results alone go to standard output', async () => {
  const folder = join(tempFolder(), 'shop')
  const facts = ['--name', 'Ծաղիկ', '--language', 'ru', '--currency', 'USD']

  const made = await khostum(['init', '--shop', folder, ...facts, '--json'])

  expect(made).toMatchObject({ code: 0, error: '' })
  expect(JSON.parse(made.out)).toMatchObject({
    folder,
    name: 'Ծաղիկ',
    language: 'ru',
    currency: 'USD',
    owner: 'Владелец',
  })
  const settings = openTestShop(folder).services.settings.get()
  expect(settings).toMatchObject({ shopName: 'Ծաղիկ', language: 'ru', currency: 'USD' })
})

test('init with nothing but a folder is enough, and a second one is refused', async () => {
  const folder = join(tempFolder(), 'shop')
  const says = expect.stringContaining(folder)

  expect(await khostum(['init', '--shop', folder])).toMatchObject({ code: 0, out: says })
  expect(await khostum(['init', '--shop', folder])).toMatchObject({ code: 1, out: '', error: says })
})

test('init --dry-run says what it would do and makes nothing', async () => {
  const folder = join(tempFolder(), 'shop')

  expect(await khostum(['init', '--shop', folder, '--dry-run'])).toMatchObject({ code: 0 })
  expect(existsSync(folder)).toBe(false)
})

test('a folder in a cloud is refused in words', async () => {
  const refused = await khostum(['init', '--shop', join(tempFolder(), 'OneDrive', 'shop'), '--language', 'en'])

  expect(refused).toMatchObject({ code: 1, out: '', error: expect.stringContaining('cloud') })
})

test.each([
  ['no command', []],
  ['an unknown command', ['frobnicate']],
  ['an unknown option', ['verify', '--frobnicate']],
  ['a value that is none of the choices', ['init', '--shop', '/tmp/x', '--language', 'fr']],
  ['no shop', ['verify']],
  ['too many words', ['verify', 'this', 'that']],
])('%s is wrong usage', async (_, args) => {
  expect(await khostum(args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining('khostum') })
})

test('help is a result', async () => {
  expect(await khostum(['--help'])).toMatchObject({ code: 0, error: '', out: expect.stringContaining('khostum init') })
  expect(await khostum(['init', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--currency') })
})

const Report = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ check: z.string(), problems: z.array(z.string()) })),
})

test('verify finds nothing wrong in a good shop, beside an open window', async () => {
  const folder = makeShop()
  openTestShop(folder)

  const { code, out } = await khostum(['verify', '--shop', folder, '--json'])

  expect(code).toBe(0)
  expect(Report.parse(JSON.parse(out)).ok).toBe(true)
})

test('verify names a number and a change that were tampered with', async () => {
  const folder = makeShop()
  const handle = new Database(join(folder, 'khostum.db'))
  handle.exec("UPDATE change_log SET new_values = '{}' WHERE sequence = 2")
  handle.exec("INSERT INTO number_counter (kind, device_id, year, last) VALUES ('ticket', 1, 2026, 7)")
  handle.close()

  const { code, out, error } = await khostum(['verify', '--shop', folder, '--json'])

  expect(code).toBe(1)
  expect(Report.parse(JSON.parse(out)).checks.filter(({ problems }) => problems.length > 0)).toEqual([
    { check: 'numbers', problems: ['ticket numbers of 2026 A: 0 up to 0, counter 7'] },
    { check: 'change_log', problems: ['change A2: its values were changed'] },
  ])
  expect(error).not.toBe('')
})

const CopiesReport = Report.extend({
  copies: z.array(z.object({ name: z.string(), problems: z.array(z.looseObject({ code: z.string() })) })),
})

test('verify --deep names each copy that is not what it was', async () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  for (let n = 0; n < 5; n += 1) await shop.copies.make('asked', { always: true })
  await shop.close({ copy: false })
  const [good, flipped, cut, miscounted, strange] = listCopies(join(folder, 'backups')).map(({ path }) => path)
  if (!good || !flipped || !cut || !miscounted || !strange) throw new Error('a copy is missing')
  expect(await khostum(['verify', '--deep', '--shop', folder])).toMatchObject({ code: 0 })

  const bytes = readFileSync(flipped)
  bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000)
  writeFileSync(flipped, bytes)
  truncateSync(cut, 40_000)
  writeFileSync(`${miscounted}.json`, readFileSync(`${miscounted}.json`, 'utf8').replace('"staff":1', '"staff":2'))
  const handle = new Database(strange)
  handle.exec('CREATE TABLE loot (id INTEGER)')
  handle.close()
  // Somebody who changes a copy can write its hash too.
  rmSync(`${strange}.json`)
  writeFileSync(`${strange}.sha256`, `${hashFile(strange)}  ${basename(strange)}\n`)
  const { code, out } = await khostum(['verify', '--deep', '--shop', folder, '--json'])

  expect(code).toBe(1)
  expect(CopiesReport.parse(JSON.parse(out))).toMatchObject({
    ok: false,
    copies: [
      { name: basename(good), problems: [] },
      { name: basename(flipped), problems: [{ code: 'changed' }] },
      { name: basename(cut), problems: [{ code: 'changed' }] },
      { name: basename(miscounted), problems: [{ code: 'counts' }] },
      { name: basename(strange), problems: [{ code: 'strange', object: 'table loot' }] },
    ],
  })
  const words = await khostum(['verify', '--deep', '--shop', folder])
  for (const path of [flipped, cut, miscounted, strange]) expect(words.out).toContain(basename(path))
  expect(words.out).not.toContain(basename(good))
})

test('a file that cannot be opened is refused in words', async () => {
  const folder = makeShop()
  const handle = new Database(join(folder, 'khostum.db'))
  handle.pragma('user_version = 99')
  handle.close()
  const refusal = { code: 1, out: '', error: expect.stringContaining(folder) }

  expect(await khostum(['verify', '--shop', folder])).toMatchObject(refusal)
  expect(await khostum(['rpc', '--shop', folder])).toMatchObject(refusal)
})

test('a shop that is held says by whom', async () => {
  const folder = makeShop()
  openTestShop(folder)

  const refused = await khostum(['rpc', '--shop', folder])

  expect(refused).toMatchObject({ code: 1, out: '', error: expect.stringContaining(`${process.pid}`) })
  expect(readdirSync(join(folder, 'backups'))).toEqual(['due'])
})

const JsonSchema = z.record(z.string(), z.unknown())
const Description = z.object({
  procedures: z.array(z.object({ call: z.string(), input: JsonSchema, output: JsonSchema, errors: JsonSchema })),
})

test('describe lists every call of the contract with schemas of its input and output', async () => {
  const { code, out } = await khostum(['describe', '--json'])

  expect(code).toBe(0)
  const { procedures } = Description.parse(JSON.parse(out))
  const modules = new Set(procedures.map(({ call }) => call.split('.')[0]))
  expect([...modules].sort()).toEqual(Object.keys(contract).sort())
  const ofTickets = Object.keys(contract.tickets).map((name) => `tickets.${name}`)
  expect(procedures.map(({ call }) => call)).toEqual(expect.arrayContaining(ofTickets))
  const create = procedures.find(({ call }) => call === 'tickets.create')
  expect(create?.input).toMatchObject({ type: 'object', required: ['kind', 'description'] })
  expect(create?.output).toMatchObject({ type: 'object' })
  expect(Object.keys(create?.errors ?? {})).toContain('UNKNOWN_CUSTOMER')
})

test('backup copies beside an open window, restore makes a shop of the copy, and a damaged one is refused', async () => {
  const folder = makeShop()
  openTestShop(folder)
  const [to, restored] = [tempFolder(), join(tempFolder(), 'shop')]

  const made = await khostum(['backup', '--to', to, '--shop', folder, '--json'])
  expect(made.code).toBe(0)
  const { path, rows } = z.object({ path: z.string(), rows: z.int().positive() }).parse(JSON.parse(made.out))
  expect(await khostum(['backup', '--shop', folder])).toMatchObject({ code: 2, out: '' })

  const outcome = await khostum(['restore', path, '--shop', restored, '--json'])
  expect(JSON.parse(outcome.out)).toMatchObject({ rows: expect.any(Number), problems: [] })
  expect(rows).toBeGreaterThan(0)
  expect(await khostum(['verify', '--deep', '--shop', restored])).toMatchObject({ code: 0 })
  expect(await khostum(['restore', path, '--shop', restored])).toMatchObject({ code: 1, out: '' })

  appendFileSync(path, 'x')
  const damaged = await khostum(['restore', path, '--shop', join(tempFolder(), 'shop')])
  expect(damaged).toMatchObject({ code: 1, out: '', error: expect.stringContaining(path) })
})

test('salvage makes a shop of a damaged one, says what is missing, and is done when nothing is', async () => {
  const folder = makeShop()
  const shop = openTestShop(folder)
  await shop.copies.make('asked', { always: true })
  await shop.close({ copy: false })
  const database = join(folder, 'khostum.db')
  const bytes = readFileSync(database)
  bytes.fill(0, 0, 4096)
  writeFileSync(database, bytes)
  const out = join(tempFolder(), 'new')

  expect(await khostum(['verify', '--shop', folder])).toMatchObject({ code: 1 })
  const whole = await khostum(['salvage', '--shop', folder, '--out', out, '--json'])
  expect(whole).toMatchObject({ code: 0, error: '' })
  expect(JSON.parse(whole.out)).toMatchObject({ isComplete: true, folder: out, problems: [] })
  expect(readFileSync(join(out, 'salvage.txt'), 'utf8')).toContain(out)
  expect(readFileSync(database)).toEqual(bytes)
  expect(await khostum(['verify', '--deep', '--shop', out])).toMatchObject({ code: 0 })
  expect(await khostum(['salvage', '--shop', folder, '--out', out])).toMatchObject({ code: 1, out: '' })
  expect(await khostum(['salvage', '--shop', folder])).toMatchObject({ code: 2 })
})
