import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportReport, UndoReport } from '#shared/importing/importing.schema.ts'
import { ImportRunId } from '#shared/kernel/ids.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'
import { createImportingService } from './importing.service.ts'
import { readTable } from './read-table.ts'

let shop: TestShop
let folder: string
beforeEach(() => {
  shop = openTestShop()
  folder = mkdtempSync(join(tmpdir(), 'khostum-import-'))
})
afterEach(() => {
  shop.close()
  rmSync(folder, { recursive: true, force: true })
})

const importing = () => createImportingService({ ...shop.services, door: shop.door, readTable })
const write = (text: string | Buffer, name = 'people.csv'): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const importText = async (text: string): Promise<{ report: ImportReport; runId: ImportRunId }> => {
  const path = write(text)
  const source = expectOk(await importing().load({ path, options: {} }))
  for await (const event of importing().run(shop.clerk.actor, source, path)) {
    if (event.type === 'done') return event
  }
  throw new Error('the import did not end')
}
const undo = async (runId: ImportRunId): Promise<UndoReport> =>
  expectOk(await importing().undo(shop.clerk.actor, runId))
const people = () =>
  shop.services.customers
    .list({ sort: 'newest', limit: 200 })
    .items.map(({ id }) => expectOk(shop.services.customers.get(id)))
const create = (input: object) => expectOk(shop.services.customers.create(shop.clerk.actor, input))

describe('the same person', () => {
  test('is known by the phone, in whatever script the name is written', async () => {
    create({ fullName: 'Հայկ Հակոբյան', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    const { report } = await importText('Имя,Телефон,Адрес\nАйк Акопян,+374 91 23-45-67,Ереван\n')
    expect(report).toMatchObject({ created: 0, updated: 1 })
    expect(people()).toMatchObject([{ fullName: 'Հայկ Հակոբյան', address: 'Ереван' }])
  })

  test('is never known by the name alone', async () => {
    create({ fullName: 'Անի', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    expect((await importText('name,phone\nԱնի,077 000101\n')).report).toMatchObject({ created: 1 })
  })

  test('with another name on the same phone is asked about', async () => {
    create({ fullName: 'Անի', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    const { report } = await importText('name,phone\nԿարեն,091 234567\n')
    expect(report.reasons).toEqual([{ row: 1, reason: 'ask' }])
  })

  test('two people on one phone are asked about', async () => {
    create({ fullName: 'Անի', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    create({ fullName: 'Անի', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    expect((await importText('name,phone\nԱնի,091 234567\n')).report.reasons).toEqual([{ row: 1, reason: 'ask' }])
  })

  test('keeps what was typed here; only empty fields are filled', async () => {
    create({ fullName: 'Անի', note: 'իմը', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    await importText('name,phone,note,birthday\nԱնի,091 234567,ուրիշ,14.03.1990\n')
    expect(people()).toMatchObject([{ note: 'իմը', birthday: '1990-03-14' }])
  })
})

describe('undoing an import', () => {
  test('removes the people it made and empties what it filled', async () => {
    const before = create({ fullName: 'Անի', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    const { runId } = await importText('name,phone,address\nԱնի,091 234567; 010 523400,Երևան\nԿարեն,077 000101,\n')
    expect(people()).toHaveLength(2)
    expect(await undo(runId)).toEqual({ removed: 1, restored: 1, kept: 0 })
    const [after] = people()
    expect({ ...after, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' })
  })

  test('keeps people who have been used since, and what was changed since', async () => {
    create({ fullName: 'Անի', contacts: [{ kind: 'phone', raw: '091 234567' }] })
    const { runId } = await importText('name,phone,address\nԱնի,091 234567,Երևան\nԿարեն,077 000101,\n')
    for (const { id, version, fullName } of people()) {
      if (fullName === 'Կարեն')
        shop.services.tickets.create(shop.clerk.actor, { kind: 'question', description: 'ա', customerId: id })
      else shop.services.customers.update(shop.owner.actor, { id, version, patch: { address: 'Գյումրի' } })
    }
    expect(await undo(runId)).toEqual({ removed: 0, restored: 0, kept: 2 })
    expect(
      people()
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['', 'Գյումրի'])
  })

  test('can be done once', async () => {
    const { runId } = await importText('name\nԱնի\n')
    await undo(runId)
    expect(await importing().undo(shop.clerk.actor, runId)).toEqual({ ok: false, error: { code: 'ALREADY_UNDONE' } })
    expect(importing().runs()).toMatchObject([{ status: 'undone', created: 1 }])
  })

  test('waits for the end of an import that is going on; one that ended with its program counts as stopped', async () => {
    const path = write(`name\n${Array.from({ length: 500 }, (_, index) => `Անուն ${index}`).join('\n')}\n`)
    const going = importing()
    const source = expectOk(await going.load({ path, options: {} }))
    const events = going.run(shop.clerk.actor, source, path)
    await events.next()
    const [run] = going.runs()
    expect(run?.status).toBe('running')
    const id = ImportRunId.parse(run?.id)
    expect(await going.undo(shop.clerk.actor, id)).toEqual({ ok: false, error: { code: 'STILL_RUNNING' } })
    expect(importing().runs()[0]?.status).toBe('stopped')
    await events.return()
  })

  test('stopped half-way it is still a run that can be undone', async () => {
    const path = write(`name\n${Array.from({ length: 500 }, (_, index) => `Անուն ${index}`).join('\n')}\n`)
    const source = expectOk(await importing().load({ path, options: {} }))
    const events = importing().run(shop.clerk.actor, source, path)
    await events.next()
    await events.return()
    const [run] = importing().runs()
    expect(run).toMatchObject({ status: 'stopped' })
    expect(run?.created).toBe(shop.services.customers.count())
    await undo(ImportRunId.parse(run?.id))
    expect(shop.services.customers.count()).toBe(0)
  })
})

describe('what a file is', () => {
  test.each([
    ['<html><body><table>', 'old.xls', 'html'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'old.xls', 'xls'],
    ['%PDF-1.7', 'list.pdf', 'pdf'],
    [Buffer.from('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'list.ods', 'ods'],
  ])('is told by its bytes (%#)', async (content, name, kind) => {
    expect(await readTable(write(content, name), {})).toEqual({
      ok: false,
      error: { code: 'UNSUPPORTED_FORMAT', kind },
    })
  })

  test('a file that is gone, and one that is empty', async () => {
    expect(await readTable(join(folder, 'gone.csv'), {})).toEqual({ ok: false, error: { code: 'FILE_MISSING' } })
    expect(await readTable(write(''), {})).toEqual({ ok: false, error: { code: 'EMPTY_FILE' } })
  })

  test('what only looks like a spreadsheet is unreadable, not an exception', async () => {
    expect(await readTable(write('PK\u0003\u0004 xl/workbook.xml but no archive', 'x.xlsx'), {})).toEqual({
      ok: false,
      error: { code: 'UNREADABLE' },
    })
  })
})

test('read = created + updated + skipped, and the dry run says what the run then does, for any file', async () => {
  const cell = fc.oneof(
    fc.constantFrom('091 234567', '077000101', 'a@example.com', 'Անի', 'Hayk', '', 'N/A', '??? ??'),
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[",\r\n]/g, ' ')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
      const text = `name,phone,email\n${rows.map((row) => row.map((each) => `"${each}"`).join(',')).join('\n')}\n`
      const path = write(text)
      const source = expectOk(await importing().load({ path, options: { headerRow: 1 } }))
      let planned: ImportReport | undefined
      for await (const event of importing().preview(source)) if (event.type === 'done') planned = event.report
      const { report } = await importText(text)
      expect(report.read).toBe(report.created + report.updated + report.skipped)
      expect(report.skipped).toBe(report.reasons.length)
      expect(planned).toEqual(report)
    }),
    { numRuns: 25 },
  )
})

describe('values that fit no field', () => {
  test('a birthday that is no day is kept in the note', async () => {
    const { report } = await importText('name,birthday\nԱնի,--02-31\nԿարեն,--02-29\n')
    expect(report).toMatchObject({ created: 2 })
    expect(people().map(({ fullName, birthday, note }) => [fullName, birthday, note])).toEqual([
      ['Կարեն', '--02-29', ''],
      ['Անի', null, '--02-31'],
    ])
  })

  test('a long name and many contacts are cut to the field and whole in the note', async () => {
    const long = 'ա'.repeat(400)
    const phones = Array.from({ length: 60 }, (_, index) => `0912345${10 + index}`)
    await importText(`name,company,phone\nԱնի,${long},${phones.join(' ::: ')}\n`)
    const [person] = people()
    expect(person?.company).toHaveLength(300)
    expect(person?.contacts).toHaveLength(50)
    for (const text of [long, ...phones.slice(50)]) expect(person?.note).toContain(text)
  })

  test('a row with more text than a note holds is skipped and says so', async () => {
    expect((await importText(`name,note\nԱնի,${'ա'.repeat(20_001)}\n`)).report.reasons).toEqual([
      { row: 1, reason: 'too_long' },
    ])
  })
})

test('a file that was changed after it was opened is not imported unseen', async () => {
  const path = write('name\nԱնի\n')
  const { hash } = importing().describe(expectOk(await importing().load({ path, options: {} })), path)
  expect(await importing().loadSeen({ path, options: {}, hash })).toMatchObject({ ok: true })

  writeFileSync(path, 'name\nԱնահիտ\n')
  expect(await importing().loadSeen({ path, options: {}, hash })).toEqual({
    ok: false,
    error: { code: 'FILE_CHANGED' },
  })
})

test('the shop is copied before the first row is written', async () => {
  const path = write('name\nԱնի\n')
  let countedThen = -1
  const copying = createImportingService({
    ...shop.services,
    door: shop.door,
    readTable,
    copyBefore: async () => {
      countedThen = shop.services.customers.count()
    },
  })
  const source = expectOk(await copying.load({ path, options: {} }))
  for await (const event of copying.run(shop.clerk.actor, source, path)) expect(event).toBeDefined()
  expect([countedThen, shop.services.customers.count()]).toEqual([0, 1])
})

test('the shop is copied before an import is taken back, once however often it is asked for', async () => {
  const counted: number[] = []
  const copying = createImportingService({
    ...shop.services,
    door: shop.door,
    readTable,
    copyBefore: async (reason) => {
      if (reason === 'delete') counted.push(shop.services.customers.count())
    },
  })
  const source = expectOk(await copying.load({ path: write('name\nԱնի\n'), options: {} }))
  for await (const event of copying.run(shop.clerk.actor, source, 'a.csv')) expect(event).toBeDefined()
  const [run] = copying.runs()
  if (!run) throw new Error('no run')

  const [first, second] = await Promise.all([
    copying.undo(shop.clerk.actor, run.id),
    copying.undo(shop.clerk.actor, run.id),
  ])
  expect(first).toMatchObject({ ok: true, value: { removed: 1 } })
  expect(second).toEqual({ ok: false, error: { code: 'STILL_RUNNING' } })
  expect([counted, shop.services.customers.count()]).toEqual([[1], 0])
})

test('stopped while the shop is being copied, nothing has begun', async () => {
  const path = write('name\nԱնի\n')
  const stop = new AbortController()
  const copying = createImportingService({
    ...shop.services,
    door: shop.door,
    readTable,
    copyBefore: async () => stop.abort(),
  })
  const source = expectOk(await copying.load({ path, options: {} }))
  const first = await copying.run(shop.clerk.actor, source, path, stop.signal).next()
  expect([first.done, copying.runs(), shop.services.customers.count()]).toEqual([true, [], 0])
})

test('titles that say nothing leave it to the cells', async () => {
  const path = write('ցուցակ,,\nԱնի,091 234567,a@example.com\n')
  const { columns } = expectOk(await importing().load({ path, options: { headerRow: 1 } }))
  expect(columns.map(({ field }) => field)).toEqual(['full_name', 'phone', 'email'])
})

test('the preview shows the first rows of each outcome, however late in the file', async () => {
  const path = write(`name,phone\n${Array.from({ length: 300 }, (_, index) => `Անուն ${index},\n`).join('')}?? ??,\n`)
  const source = expectOk(await importing().load({ path, options: {} }))
  for await (const event of importing().preview(source)) {
    if (event.type !== 'done') continue
    expect(event.rows.filter(({ outcome }) => outcome === 'created')).toHaveLength(200)
    expect(event.rows.filter(({ outcome }) => outcome === 'skipped').map(({ row }) => row)).toEqual([301])
  }
})
