/** The files that shops come with, made by other programs. */

import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportReport } from '#shared/importing/importing.schema.ts'
import { sharedData, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'
import { createImportingService } from './importing.service.ts'
import { readTable } from './read-table.ts'

const testWithSharedData = test.runIf(sharedDataAvailable('customer-exports'))

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const importing = () => createImportingService({ ...shop.services, door: shop.door, readTable })
const exported = (name: string) => sharedData(`customer-exports/${name}`)
const all = async <T>(events: AsyncIterable<T>): Promise<T[]> => {
  const seen: T[] = []
  for await (const event of events) seen.push(event)
  return seen
}
const importFile = async (name: string): Promise<ImportReport> => {
  const path = exported(name)
  const source = expectOk(await importing().load({ path, options: {} }))
  const planned = (await all(importing().preview(source))).at(-1)
  const last = (await all(importing().run(shop.clerk.actor, source, path))).at(-1)
  if (last?.type !== 'done' || planned?.type !== 'done') throw new Error('the import did not end')
  expect(planned.report).toEqual(last.report)
  const { read, created, updated, skipped } = last.report
  expect(read).toBe(created + updated + skipped)
  return last.report
}
const people = () =>
  shop.services.customers
    .list({ sort: 'newest', limit: 200 })
    .items.map(({ id }) => expectOk(shop.services.customers.get(id)))
    .reverse()

testWithSharedData('shopify: fourteen people in fifteen rows, the repeated one unchanged', async () => {
  expect(await importFile('shopify_customers_export.csv')).toEqual({
    read: 15,
    created: 14,
    updated: 0,
    skipped: 1,
    reasons: [{ row: 15, reason: 'unchanged' }],
  })
  const expected = JSON.parse(readFileSync(exported('shopify_customers_export.expected.json'), 'utf8'))
  for (const [index, person] of people().entries()) {
    const record = expected.records[index]
    expect(person.fullName).toBe(`${record.first} ${record.last}`)
    expect(person.contacts.filter(({ kind }) => kind === 'phone').map(({ value, raw }) => value ?? raw)).toEqual([
      record.phone_e164,
    ])
    expect(person.contacts.find(({ kind }) => kind === 'email')?.value ?? null).toBe(record.email)
    expect(person.address.split(', ')).toContain(record.zip)
  }
})

testWithSharedData('the same file twice creates and changes nothing', async () => {
  await importFile('shopify_customers_export.csv')
  const before = people()
  const again = await importFile('shopify_customers_export.csv')
  expect(again).toMatchObject({ created: 0, updated: 0, skipped: 15 })
  expect(again.reasons.every(({ reason }) => reason === 'unchanged')).toBe(true)
  expect(people()).toEqual(before)
})

testWithSharedData(
  '1C: two phones in a cell, the repeated code unchanged, debts in the note and in no ledger',
  async () => {
    expect(await importFile('1c_kontragenty_cp1251.csv')).toEqual({
      read: 6,
      created: 5,
      updated: 0,
      skipped: 1,
      reasons: [{ row: 5, reason: 'unchanged' }],
    })
    const expected = JSON.parse(readFileSync(exported('1c_kontragenty_cp1251.expected.json'), 'utf8'))
    const phones = people().map(({ contacts }) =>
      contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
    )
    expect(phones).toEqual([...expected.phones.slice(0, 4), expected.phones[5]])
    expect(people().map(({ fullName }) => fullName)).toEqual([
      'Смирнова Ольга Викторовна',
      'Общество с ограниченной ответственностью "Ромашка"',
      'Тигран (обувь)',
      'Сергеев Сергей',
      'Розничный покупатель',
    ])
    expect(people().every(({ storeCredit }) => storeCredit === 0)).toBe(true)
    expect(people()[1]).toMatchObject({ taxNumber: '7700000000', note: expect.stringContaining('Долг: -500,50') })
  },
)

testWithSharedData('the notebook in Excel: titles above, phones as numbers, a hidden row, a total', async () => {
  expect(await importFile('excel/customers_notebook.xlsx')).toEqual({
    read: 6,
    created: 5,
    updated: 0,
    skipped: 1,
    reasons: [{ row: 6, reason: 'nothing_to_keep' }],
  })
  const expected = JSON.parse(readFileSync(exported('excel/customers_notebook.expected.json'), 'utf8'))
  expect(
    people().map(({ contacts }) => contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value)),
  ).toEqual(expected.phones)
  expect(people().map(({ birthday }) => birthday)).toEqual(expected.birthdays)
})

testWithSharedData(
  'Google: several values in a cell, a person without a name, a short number kept and marked',
  async () => {
    expect(await importFile('google_contacts.csv')).toMatchObject({ read: 11, created: 11, skipped: 0 })
    const found = people()
    expect(found[1]?.contacts.map(({ value }) => value)).toEqual([
      '+37491000102',
      '+37410000102',
      'gevorg.h@example.com',
    ])
    expect(found[4]).toMatchObject({ fullName: 'Тигран Суренович Оганесян', birthday: '--12-31' })
    expect(found[7]?.contacts).toMatchObject([{ raw: '8585', value: null, valid: false }])
    expect(found[8]).toMatchObject({ company: '«Արեգակ» ՍՊԸ', taxNumber: '00123456' })
    expect(found[10]).toMatchObject({ fullName: '', contacts: [{ value: '+37477000199' }] })
  },
)

testWithSharedData('Outlook in windows-1251: a name destroyed to question marks is shown, not imported', async () => {
  expect(await importFile('outlook_contacts_cp1251.csv')).toMatchObject({
    read: 7,
    created: 6,
    skipped: 1,
    reasons: [{ row: 6, reason: 'damaged_text' }],
  })
  expect(people()[0]).toMatchObject({ fullName: 'Тигран Оганесян', birthday: null })
})

testWithSharedData('WooCommerce: one name column, guests, a formula that stays text', async () => {
  expect(await importFile('woocommerce_customers_report.csv')).toMatchObject({ read: 8, created: 8 })
  expect(people().at(-1)?.fullName).toBe("=cmd|' /C calc'!A0")
})

testWithSharedData('Thunderbird, with and without titles, with semicolons', async () => {
  for (const name of ['basic_csv_addressbook.csv', 'csv_no_header.csv', 'csv_semicolon.csv']) {
    const report = await importFile(`thunderbird/${name}`)
    expect({ name, ...report, reasons: [] }).toMatchObject({
      name,
      read: 2,
      created: name === 'basic_csv_addressbook.csv' ? 2 : 0,
    })
  }
  expect(people().map(({ fullName }) => fullName)).toEqual(['John Doe', 'Jane Doe'])
})

testWithSharedData('one customer in three programs is one person, made fuller', async () => {
  await importFile('shopify_customers_export.csv')
  const report = await importFile('google_contacts.csv')
  expect(report.updated).toBeGreaterThan(0)
  const gevorg = people().find(({ contacts }) => contacts.some(({ value }) => value === '+37491000102'))
  expect(gevorg?.contacts.map(({ value }) => value)).toContain('+37410000102')
})

testWithSharedData('every row of the torture files is read and accounted for', async () => {
  const expected = JSON.parse(readFileSync(sharedData('csv-torture/own/expected.json'), 'utf8'))
  const names: Record<string, string> = {
    'UTF-8': 'utf-8',
    'UTF-8 BOM': 'utf-8',
    'UTF-16LE BOM': 'utf-16le',
    'UTF-8 with NUL': 'utf-8',
    'windows-1251': 'windows-1251',
  }
  for (const [file, facts] of Object.entries<{ encoding: string; rows: number; delimiter: string; columns: number }>(
    expected,
  )) {
    const table = expectOk(await readTable(sharedData(`csv-torture/own/${file}`), {}))
    const rows = table.sheets[0]?.rows ?? []
    const counted = facts.rows ?? (facts as unknown as { rows_nonblank: number }).rows_nonblank
    expect([file, table.encoding, table.separator]).toEqual([file, names[facts.encoding], facts.delimiter])
    expect([file, rows.length - 1]).toEqual([file, counted])
    expect([file, rows[0]?.length]).toEqual([file, facts.columns])
  }
})

testWithSharedData('csv-spectrum is read as its authors expect', async () => {
  const folder = sharedData('csv-torture/csv-spectrum/csvs')
  // The JSON of this one names another phone than its CSV does.
  const names = readdirSync(folder).filter((name) => name !== 'location_coordinates.csv')
  for (const name of names) {
    const table = expectOk(await readTable(`${folder}/${name}`, { separator: ',' }))
    const [titles = [], ...rows] = table.sheets[0]?.rows ?? []
    const objects = rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? ''])))
    const expected = JSON.parse(
      readFileSync(`${folder}/../json/${name.replace('.csv', '.json')}`, 'utf8').replaceAll('\\r\\n', '\\n'),
    )
    expect([name, objects]).toEqual([name, expected])
  }
})

testWithSharedData('old and foreign spreadsheets are recognised and named', async () => {
  for (const name of ['merged-cells.xls', 'sheet2.xls', 'table-with-ints-floats-dates.xls']) {
    expect(await readTable(exported(`excel/${name}`), {})).toEqual({
      ok: false,
      error: { code: 'UNSUPPORTED_FORMAT', kind: 'xls' },
    })
  }
})
