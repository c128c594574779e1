import { readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { type ExportShop, openExportShop } from '#tests/support/export-shop.ts'
import { recordsOf } from '#tests/support/read-xlsx.ts'
import { exportCsv, exportXlsx, runExport } from '#tests/support/run-export.ts'
import { expectOk } from '#tests/support/test-shop.ts'

let shop: ExportShop
beforeEach(() => {
  shop = openExportShop()
})
afterEach(() => shop.close())

const day = (text: string) => LocalDate.parse(text)
const accountant = { what: 'accountant' } as const

/** Two months, every method, a reversal in the later one, amounts whose VAT does not come out even. */
const bookTwoMonths = () => {
  expectOk(shop.services.settings.update(shop.owner.actor, { taxRegime: 'vat', vatRate: '20' }))
  const reason = shop.services.reasons.create(shop.owner.actor, { hy: 'Որակ', ru: '', en: '' })
  const customer = shop.newCustomer({ company: '«Կրունկ» ՍՊԸ', taxNumber: '00123456' })
  const ticket = shop.newCase({ customerId: customer.id, reasonId: reason.id })
  const first = shop.pay(ticket.id, 'refund', 'cash', 3_200_000, {
    basisNumber: 'ԴԵՕ-14',
    basisDate: day('2026-05-14'),
    receiptNumber: '000123',
    receiptDate: day('2026-05-03'),
    registerNumber: '0012',
    fiscalNumber: '12345678',
    returnReceiptNumber: '000124',
    productCode: '=A1',
    productName: 'Կոշիկ',
    quantity: '1',
    approvedById: shop.owner.id,
    note: '+ տուփը',
  })
  shop.pay(ticket.id, 'gift', 'card', 100_001)
  shop.pay(ticket.id, 'store_credit', 'store_credit', 400_000)
  shop.clock.set('2026-06-01', '11:00')
  shop.reverse(first.id)
  shop.pay(shop.newCase().id, 'exchange', 'transfer', 333)
  return first
}

test('has every column in its order, also those that nothing stands in yet', async () => {
  bookTwoMonths()
  const { main, records } = await exportXlsx(shop, { selection: accountant })
  expect(main.rows[0]?.map((head) => head?.value)).toEqual([
    'Փաստաթղթի համար',
    'Ամսաթիվ',
    'Գործառնություն',
    'Դիմումի համար',
    'Հիմք փաստաթղթի համար',
    'Հիմք փաստաթղթի ամսաթիվ',
    'Սկզբնական կտրոնի համար',
    'Սկզբնական կտրոնի ամսաթիվ',
    'ՀԴՄ գրանցման համար',
    'Ֆիսկալ համար',
    'Վերադարձի կտրոնի համար',
    'Ապրանքի կոդ',
    'Ապրանքի անվանում',
    'Քանակ',
    'Չափման միավոր',
    'Գին',
    'Գումար (ԱԱՀ-ով)',
    'ԱԱՀ դրույքաչափ, %',
    'ԱԱՀ գումար',
    'Գումար (առանց ԱԱՀ)',
    'Հարկման համակարգ',
    'Վճարման եղանակ',
    'Պատճառ',
    'Թույլատրող',
    'Հաճախորդի կոդ',
    'Հաճախորդ',
    'ՀՎՀՀ',
    'Մասնաճյուղ',
    'Հակադարձվող գրառում',
    'Նշում',
  ])
  expect(records[0]).toEqual({
    'Փաստաթղթի համար': 'Վ26-0001',
    Ամսաթիվ: 46_156,
    Գործառնություն: 'Վերադարձ գնորդից',
    'Դիմումի համար': '2026-00001',
    'Հիմք փաստաթղթի համար': 'ԴԵՕ-14',
    'Հիմք փաստաթղթի ամսաթիվ': 46_156,
    'Սկզբնական կտրոնի համար': '000123',
    'Սկզբնական կտրոնի ամսաթիվ': 46_145,
    'ՀԴՄ գրանցման համար': '0012',
    'Ֆիսկալ համար': '12345678',
    'Վերադարձի կտրոնի համար': '000124',
    'Ապրանքի կոդ': '=A1',
    'Ապրանքի անվանում': 'Կոշիկ',
    Քանակ: 1,
    'Չափման միավոր': undefined,
    Գին: undefined,
    'Գումար (ԱԱՀ-ով)': 32_000,
    'ԱԱՀ դրույքաչափ, %': 20,
    'ԱԱՀ գումար': 5333.33,
    'Գումար (առանց ԱԱՀ)': 26_666.67,
    'Հարկման համակարգ': 'ԱԱՀ',
    'Վճարման եղանակ': 'Կանխիկ',
    Պատճառ: 'Որակ',
    Թույլատրող: 'Արամ',
    'Հաճախորդի կոդ': undefined,
    Հաճախորդ: '«Կրունկ» ՍՊԸ',
    ՀՎՀՀ: '00123456',
    Մասնաճյուղ: undefined,
    'Հակադարձվող գրառում': undefined,
    Նշում: '+ տուփը',
  })
  const types = ['Կտրոն', 'ՀՎՀՀ', 'Ֆիսկալ', 'ՀԴՄ'].map((title) => {
    const index = main.rows[0]?.findIndex((head) => String(head?.value).includes(title)) ?? -1
    return main.rows[1]?.[index]?.type ?? 'text'
  })
  expect(types).toEqual(['text', 'text', 'text', 'text'])
})

test('names operations as the books do, and a reversal takes back amount and quantity', async () => {
  bookTwoMonths()
  const { records } = await exportXlsx(shop, { selection: accountant })
  expect(
    records.map((record) => [record.Գործառնություն, record['Գումար (ԱԱՀ-ով)'], record['Հակադարձվող գրառում']]),
  ).toEqual([
    ['Վերադարձ գնորդից', 32_000, undefined],
    ['Փոխհատուցում (Նվեր)', 1000.01, undefined],
    ['Հաճախորդի հաշվեկշիռ', 4000, undefined],
    ['Վերադարձ գնորդից', -32_000, 'Վ26-0001'],
    ['Փոխանակում', 3.33, undefined],
  ])
  expect(records[3]).toMatchObject({ Քանակ: -1, 'ԱԱՀ գումար': -5333.33 })
})

describe('the totals', () => {
  const minor = (value: unknown): number => Math.round(Number(value ?? 0) * 100)
  const sumOf = (records: Record<string, unknown>[], column: string): number =>
    records.reduce((sum, record) => sum + minor(record[column]), 0)

  test.each([
    ['everything', {}],
    ['May', { from: day('2026-05-01'), to: day('2026-05-31') }],
    ['June', { from: day('2026-06-01'), to: day('2026-06-30') }],
    ['refunds', { filters: { kind: 'refund' as const } }],
    ['what went by card', { filters: { method: 'card' as const } }],
    ['a month without money', { from: day('2025-01-01'), to: day('2025-01-31') }],
  ])('of %s equal the Money screen', async (_name, part) => {
    bookTwoMonths()
    const { filters, ...period } = { filters: {}, ...part }
    const { total } = shop.services.compensations.totals({ ...filters, ...period })
    const { done, records, sheets } = await exportXlsx(shop, { selection: { ...accountant, ...part } })
    expect(done.rows).toBe(total.count)
    expect(done.sums).toMatchObject({ amount: total.amount, vatAmount: total.vatAmount })
    expect(sumOf(records, 'Գումար (ԱԱՀ-ով)')).toBe(total.amount)
    expect(sumOf(records, 'ԱԱՀ գումար')).toBe(total.vatAmount)
    for (const sheet of sheets.slice(1, 4)) {
      const last = recordsOf(sheet).at(-1)
      expect(minor(last?.['Գումար (ԱԱՀ-ով)'])).toBe(total.amount)
      expect(minor(last?.['ԱԱՀ գումար'])).toBe(total.vatAmount)
      expect(last?.['Գործառնությունների քանակ']).toBe(total.count)
      expect(sumOf(recordsOf(sheet).slice(0, -1), 'Գումար (ԱԱՀ-ով)')).toBe(total.amount)
    }
  })

  test('stand on sheets by month, by cause, by method, with the open store credit', async () => {
    bookTwoMonths()
    const { sheets } = await exportXlsx(shop, { selection: accountant })
    expect(sheets.map(({ name }) => name)).toEqual([
      'Գործառնություններ',
      'Ըստ ամիսների',
      'Ըստ պատճառների',
      'Ըստ վճարման եղանակների',
      'Չծախսված հաշվեկշիռներ',
      'Ֆայլի մասին',
    ])
    const firstTwo = (index: number) => sheets[index]?.rows.slice(1).map(([name, count]) => [name?.value, count?.value])
    expect(firstTwo(1)).toEqual([
      ['մայիս 2026 թ.', 3],
      ['հունիս 2026 թ.', 2],
      ['Ընդամենը', 5],
    ])
    expect(firstTwo(2)).toEqual([
      ['Որակ', 4],
      ['Առանց պատճառի', 1],
      ['Ընդամենը', 5],
    ])
    expect(sheets[4]?.rows.slice(1).map((row) => [row[0]?.value, row[1]?.value, row[3]?.value])).toEqual([
      ['«Կրունկ» ՍՊԸ', '+37491234567', 4000],
      ['Ընդամենը', undefined, 4000],
    ])
  })

  test('of store credit are those of the last day of the period', async () => {
    bookTwoMonths()
    const { sheets } = await exportXlsx(shop, { selection: { ...accountant, to: day('2026-05-13') } })
    expect(sheets[4]?.rows.slice(1).map((row) => row[3]?.value)).toEqual([0])
  })

  test.each(['accountant', 'compensations'] as const)('that do not add up make no file (%s)', async (what) => {
    bookTwoMonths()
    // A damaged file: the money is there, the case it belongs to is not.
    const raw = new Database(shop.path)
    raw.pragma('foreign_keys = 0')
    raw.prepare("DELETE FROM ticket WHERE number = '2026-00002'").run()
    raw.close()
    for (const format of ['xlsx', 'csv'] as const) {
      const { outcome } = await runExport(shop, { selection: { what }, format })
      expect(outcome).toEqual({ ok: false, error: { code: 'TOTALS_DIFFER' } })
    }
    expect(readdirSync(shop.folder).filter((name) => name.startsWith('export'))).toEqual([])
  })
})

test('as CSV keeps amounts as numbers and disarms what begins like a formula', async () => {
  bookTwoMonths()
  const { records } = await exportCsv(shop, { selection: accountant })
  expect(records[0]).toMatchObject({
    'Գումար (ԱԱՀ-ով)': '32000',
    'ԱԱՀ գումար': '5333,33',
    'Ապրանքի կոդ': "'=A1",
    Նշում: "'+ տուփը",
    ՀՎՀՀ: '00123456',
  })
  expect(records[3]?.['Գումար (ԱԱՀ-ով)']).toBe('-32000')
})
