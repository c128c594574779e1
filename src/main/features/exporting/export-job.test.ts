import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#main/platform/db/query.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { type ExportShop, openExportShop } from '#tests/support/export-shop.ts'
import { exportCsv, exportJob, exportJson, exportXlsx, leaveExport, runExport } from '#tests/support/run-export.ts'
import { expectOk } from '#tests/support/test-shop.ts'

let shop: ExportShop
beforeEach(() => {
  shop = openExportShop()
})
afterEach(() => shop.close())

const may = { from: LocalDate.parse('2026-05-01'), to: LocalDate.parse('2026-05-31') }
const cases = { what: 'cases' } as const

/** Cases past the services: what is tested is the reading. */
const addManyCases = (count: number) => {
  const { id } = shop.newCase()
  shop.door.write(shop.clerk.actor, (trx) => {
    const row = trx.first(sql.selectFrom('ticket').selectAll().where('number', '=', '2026-00001'))
    if (!row) throw new Error(id)
    const { id: _, ...values } = row
    for (let index = 2; index <= count; index += 1) {
      const number = `2026-${String(10_000 + index)}`
      trx.run(
        sql.insertInto('ticket').values({
          ...values,
          uuid: Buffer.from(trx.newUuid().replaceAll('-', ''), 'hex'),
          number,
          number_sequence: 10_000 + index,
        }),
      )
    }
  })
}

describe('a workbook', () => {
  test('has numbers as numbers, days as days, and everything else as text', async () => {
    const customer = shop.newCustomer()
    const ticket = shop.newCase({
      customerId: customer.id,
      receiptNumber: '000123',
      followUp: shop.promise('2026-05-15'),
    })
    shop.pay(ticket.id, 'refund', 'cash', 3_200_050)
    const { main, records } = await exportXlsx(shop, { selection: cases })
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      'Դիմումի համար': '2026-00001',
      Տեսակ: 'Բողոք',
      'Կտրոնի համար': '000123',
      Հեռախոս: '+37491234567',
      'Լրացուցիչ հեռախոս': '+37477000101',
      'Խոստման ժամկետ': 46_157,
      Փոխհատուցում: 32_000.5,
      'Չկատարված անելիքներ': 1,
    })
    const formats = new Map(main.rows[0]?.map((head, index) => [head?.value, main.rows[1]?.[index]]))
    expect(formats.get('Խոստման ժամկետ')).toMatchObject({ type: 'number', format: 'dd.mm.yyyy' })
    expect(formats.get('Ստեղծվել է')).toMatchObject({ type: 'number', format: 'dd.mm.yyyy hh:mm' })
    expect(formats.get('Փոխհատուցում')).toMatchObject({ type: 'number', format: '#,##0.00' })
    expect(formats.get('Կտրոնի համար')).toMatchObject({ type: 'text', format: '@' })
    expect(formats.get('Փակվել է')).toBeUndefined()
  })

  test('keeps its header in sight, filters by it and gives columns their widths', async () => {
    shop.newCase()
    const { main } = await exportXlsx(shop, { selection: cases })
    expect(main.frozenRows).toBe(1)
    expect(main.autoFilter).toMatch(/^A1:[A-Z]+2$/)
    expect(main.widths.every((width) => width >= 8)).toBe(true)
    expect(main.rows[0]?.every((cell) => cell?.isBold)).toBe(true)
  })

  test('says what it holds on its last sheet', async () => {
    const ticket = shop.newCase()
    shop.pay(ticket.id, 'refund', 'cash', 1_500_000)
    const { sheets } = await exportXlsx(shop, { selection: { ...cases, ...may, filters: { kind: 'complaint' } } })
    expect(sheets.map(({ name }) => name)).toEqual(['Դիմումներ', 'Ֆայլի մասին'])
    const said = Object.fromEntries(sheets[1]?.rows.map(([label, value]) => [label?.value, value?.value]) ?? [])
    expect(said).toMatchObject({
      Ժամանակաշրջան: '01.05.2026 – 31.05.2026',
      Սկսած: 46_143,
      Մինչև: 46_173,
      'Ընտրված է': 'Տեսակ՝ Բողոք',
      'Տողերի քանակ': 1,
      'Ընդամենը՝ Փոխհատուցում': 15_000,
      Արժույթ: 'AMD',
    })
  })

  test('without rows has its header and says so', async () => {
    const { main, sheets, done } = await exportXlsx(shop, { selection: cases })
    expect(done.rows).toBe(0)
    expect(main.rows).toHaveLength(1)
    expect(sheets[1]?.rows.some(([label, value]) => label?.value === 'Տողերի քանակ' && value?.value === 0)).toBe(true)
  })

  test('holds text that begins like a formula as text', async () => {
    for (const description of ['=1+1', '@SUM(1+1)', '-500', '+374 77', 'a_x0041_b', '<b>&"\''])
      shop.newCase({ description })
    const { records } = await exportXlsx(shop, { selection: cases })
    expect(records.map((record) => record['Հաճախորդի խոսքերով'])).toEqual([
      '=1+1',
      '@SUM(1+1)',
      '-500',
      '+374 77',
      'a_x0041_b',
      '<b>&"\'',
    ])
  })

  test('speaks the language of the shop', async () => {
    shop.newCase()
    expectOk(shop.services.settings.update(shop.owner.actor, { language: 'ru' }))
    const { sheets, records } = await exportXlsx(shop, { selection: cases })
    expect(sheets.map(({ name }) => name)).toEqual(['Обращения', 'О файле'])
    expect(records[0]?.Вид).toBe('Жалоба')
  })
})

describe('the period', () => {
  test("is counted on the shop's clock: 31 December, 23:30 belongs to the old year", async () => {
    shop.clock.set('2026-12-31', '23:30')
    shop.newCase({ description: 'հին տարի' })
    shop.clock.set('2027-01-01', '00:30')
    shop.newCase({ description: 'նոր տարի' })
    const told = async (from: string, to: string) => {
      const period = { from: LocalDate.parse(from), to: LocalDate.parse(to) }
      const { records } = await exportCsv(shop, { selection: { ...cases, ...period } })
      return records.map((record) => [record['Հաճախորդի խոսքերով'], record['Ստեղծվել է']])
    }
    expect(await told('2026-12-01', '2026-12-31')).toEqual([['հին տարի', '2026-12-31 23:30']])
    expect(await told('2027-01-01', '2027-01-31')).toEqual([['նոր տարի', '2027-01-01 00:30']])
  })

  test('of promises is the due day in force, of money the day of booking', async () => {
    const ticket = shop.newCase({ followUp: shop.promise('2026-06-02', '18:00') })
    shop.pay(ticket.id, 'gift', 'cash', 100)
    const june = { from: LocalDate.parse('2026-06-01'), to: LocalDate.parse('2026-06-30') }
    expect(await exportJson(shop, { selection: { what: 'follow_ups', ...june } })).toMatchObject([
      { caseNumber: '2026-00001', dueOn: '2026-06-02', dueTime: '18:00', state: 'open', kind: 'call' },
    ])
    expect(await exportJson(shop, { selection: { what: 'follow_ups', ...may } })).toEqual([])
    expect(await exportJson(shop, { selection: { what: 'compensations', ...june } })).toEqual([])
    expect(await exportJson(shop, { selection: { what: 'compensations', ...may } })).toHaveLength(1)
  })

  test('may reach to the ends of the calendar', async () => {
    shop.newCase()
    const ever = { from: LocalDate.parse('0001-01-01'), to: LocalDate.parse('9999-12-31') }
    expect(await exportJson(shop, { selection: { ...cases, ...ever } })).toHaveLength(1)
    const never = { from: LocalDate.parse('9999-12-31'), to: null }
    expect(await exportJson(shop, { selection: { ...cases, ...never } })).toEqual([])
  })
})

describe('filters', () => {
  test('of cases', async () => {
    const reason = shop.services.reasons.create(shop.owner.actor, {
      names: undefined,
      hy: 'Որակ',
      ru: '',
      en: '',
    } as never)
    shop.newCase({ reasonId: reason.id, channel: 'phone', assigneeId: shop.owner.id })
    shop.newCase({ kind: 'question' })
    const numbers = async (filters: object) =>
      (await exportJson(shop, { selection: { ...cases, filters } })).map(({ number }) => number)
    expect(await numbers({ reasonId: reason.id })).toEqual(['2026-00001'])
    expect(await numbers({ assigneeId: shop.owner.id })).toEqual(['2026-00001'])
    expect(await numbers({ channel: 'phone', kind: 'complaint', status: 'new', view: 'open' })).toEqual(['2026-00001'])
    expect(await numbers({ kind: 'question' })).toEqual(['2026-00002'])
    expect(await numbers({ assigneeId: '01890000-0000-7000-8000-000000000000' })).toEqual([])
  })

  test('of customers, promises and money', async () => {
    const rich = shop.newCustomer()
    shop.newCustomer({ fullName: 'Գոռ', contacts: [] })
    const ticket = shop.newCase({ customerId: rich.id, followUp: shop.promise('2026-05-15') })
    shop.pay(ticket.id, 'store_credit', 'store_credit', 400_000)
    shop.pay(ticket.id, 'refund', 'card', 100_000)
    const names = async (filters: object) =>
      (await exportJson(shop, { selection: { what: 'customers', filters } })).map(({ fullName }) => fullName)
    expect(await names({ onlyWithCredit: true })).toEqual(['Անահիտ Սարգսյան'])
    expect(await names({ onlyWithOpenTickets: true })).toEqual(['Անահիտ Սարգսյան'])
    expect(await names({})).toHaveLength(2)
    expect(await exportJson(shop, { selection: { what: 'follow_ups', filters: { status: 'kept' } } })).toEqual([])
    expect(await exportJson(shop, { selection: { what: 'compensations', filters: { method: 'card' } } })).toMatchObject(
      [{ amount: 100_000, currency: 'AMD', kind: 'refund' }],
    )
  })
})

describe('progress', () => {
  test('goes from nothing to everything, in the order of recording', async () => {
    addManyCases(1_200)
    const { progress } = await runExport(shop, { selection: cases, format: 'csv' })
    expect(progress.map(({ done }) => done)).toEqual([0, 500, 1_000, 1_200])
    expect(new Set(progress.map(({ total }) => total))).toEqual(new Set([1_200]))
    const rows = await exportJson(shop, { selection: cases })
    expect(rows.map(({ number }) => number)).toEqual(rows.map(({ number }) => number).sort())
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1_200)
  })

  test('what is saved meanwhile is not in the file, and no row is there twice', async () => {
    addManyCases(600)
    const target = join(shop.folder, 'export.json')
    const settings = shop.services.settings.get()
    const running = exportJob(
      { database: shop.path, target, selection: cases, format: 'json', separator: ';', settings, at: shop.clock.now() },
      { isCancelled: () => false },
    )
    await running.next()
    await running.next()
    shop.newCase()
    while (!(await running.next()).done);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toHaveLength(600)
  })
})

describe('what is left', () => {
  test.each(['xlsx', 'csv', 'json'] as const)('after cancelling a %s: nothing', async (format) => {
    addManyCases(1_200)
    const { left, partBefore } = await leaveExport(shop, { selection: cases, format }, 3)
    expect(partBefore).toBe(true)
    expect(left).toEqual([])
  })

  test('after cancelling in the last moment: the old file', async () => {
    shop.newCase()
    const target = join(shop.folder, 'export.csv')
    writeFileSync(target, 'old')
    const settings = shop.services.settings.get()
    const running = exportJob(
      { database: shop.path, target, selection: cases, format: 'csv', separator: ';', settings, at: shop.clock.now() },
      { isCancelled: () => true },
    )
    let step = await running.next()
    while (!step.done) step = await running.next()
    expect(step.value).toEqual({ ok: false, error: { code: 'CANCELLED' } })
    expect(readFileSync(target, 'utf8')).toBe('old')
    expect(existsSync(`${target}.part`)).toBe(false)
  })

  test('of a target that can not be written: what was there', async () => {
    const { outcome } = await runExport(shop, { selection: cases, target: join(shop.folder, 'none', 'a.xlsx') })
    expect(outcome).toEqual({ ok: false, error: { code: 'TARGET_REFUSED', reason: 'MISSING' } })
  })

  test('a file that was there is replaced', async () => {
    shop.newCase()
    writeFileSync(join(shop.folder, 'export.csv'), 'old')
    const { text } = await exportCsv(shop, { selection: cases })
    expect(text).toContain('2026-00001')
    expect(readdirSync(shop.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
