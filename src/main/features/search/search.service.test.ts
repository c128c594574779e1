import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#main/platform/db/query.ts'
import { updateRow } from '#main/platform/db/row-writer.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const givenCustomer = (fullName: string, phone?: string) =>
  expectOk(
    shop.services.customers.create(shop.clerk.actor, {
      fullName,
      contacts: phone ? [{ kind: 'phone', raw: phone }] : [],
    }),
  )

const givenTicket = (description: string, more: Partial<Parameters<typeof shop.services.tickets.create>[1]> = {}) =>
  expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description, ...more }))

const found = (text: string, limit?: number) =>
  shop.services.search.search({ text, limit }).hits.map(({ title, class: how }) => `${how}: ${title}`)

describe('what is found', () => {
  test('a person by name in three scripts and by the ends of the phone number', () => {
    givenCustomer('Անահիտ Սարգսյան', '091 23-45-67')
    expect(found('անահիտ')).toEqual(['exact: Անահիտ Սարգսյան'])
    expect(found('Anahit')).toEqual(['folded: Անահիտ Սարգսյան'])
    expect(found('Саркисян')).toEqual(['alias: Անահիտ Սարգսյան'])
    expect(found('Սարգսյանին')).toEqual(['stem: Անահիտ Սարգսյան'])
    expect(found('+374 91 234567')).toEqual(['exact: Անահիտ Սարգսյան'])
    expect(found('4567')).toEqual(['folded: Անահիտ Սարգսյան'])
    expect(found('Anahit 4567')).toEqual(['folded: Անահիտ Սարգսյան'])
    expect(found('374')).toEqual([])
    expect(found('Անահիտ 4568')).toEqual([])
  })

  test('a case by its words, its receipt, its person, its promise and its notes', () => {
    const { id } = givenCustomer('Հայկ Բաբայան')
    const ticket = givenTicket('Սառնարանը չի սառեցնում', {
      customerId: id,
      product: 'Indesit DS 4180',
      receiptNumber: '00012345',
      followUp: { kind: 'call', about: 'զանգել վարպետից հետո', dueOn: '2026-05-20' as never },
    })
    expectOk(
      shop.services.tickets.write(shop.clerk.actor, { id: ticket.id, kind: 'note', text: 'կոմպրեսորը փոխված է' }),
    )
    for (const query of ['sarnaran', 'indesit', '4180', '12345', 'վարպետ', 'kompresor', 'Hayk սառն'])
      expect(
        found(query).map((line) => line.split(': ')[1]),
        query,
      ).toContain('Սառնարանը չի սառեցնում')
  })

  test('a corrected note is found by its new words alone', () => {
    const ticket = givenTicket('Կոշիկ')
    const { entry } = expectOk(
      shop.services.tickets.write(shop.clerk.actor, { id: ticket.id, kind: 'note', text: 'կանաչ տուփ' }),
    )
    expect(found('կանաչ')).toHaveLength(1)
    expectOk(shop.services.timeline.correct(shop.clerk.actor, { eventId: entry.id, text: 'կապույտ տուփ' }))
    expect(found('կանաչ')).toHaveLength(0)
    expect(found('կապույտ')).toHaveLength(1)
  })

  test('a case by its number, however it is written, before all other hits', () => {
    const first = givenTicket('Առաջին բողոք, հեռախոս 00001')
    const second = givenTicket('Երկրորդ բողոք, 1 հատ')
    expect(first.number).toBe('2026-00001')
    for (const text of ['1', '00001', '2026-1', '2026-00001', '№ 1', '2026/1'])
      expect(found(text)[0], text).toBe(`exact: ${first.description}`)
    expect(found('1')).toEqual([`exact: ${first.description}`, `exact: ${second.description}`])
    expect(found('2025-1')).toEqual([])
    expect(found('1 բողոք')).toHaveLength(2)
  })

  test('a keyboard slip only where nothing else is found, and said so', () => {
    givenTicket('обмен куртки')
    expect(shop.services.search.search({ text: 'j,vty' })).toMatchObject({
      hits: [{ class: 'layout', title: 'обмен куртки' }],
      suggestions: ['обмен'],
    })
    givenTicket('j vty')
    expect(shop.services.search.search({ text: 'j,vty' })).toMatchObject({
      hits: [{ class: 'exact' }],
      suggestions: [],
    })
    expect(shop.services.search.search({ text: 'зззз' })).toEqual({ hits: [], suggestions: [] })
  })
})

describe('what has changed', () => {
  test('a new name is found, the old one is not, on the person and on the cases', () => {
    const customer = givenCustomer('Հայկ Բաբայան', '091 234567')
    givenTicket('Սառնարան', { customerId: customer.id })
    expect(found('Բաբայան')).toEqual(['exact: Հայկ Բաբայան', 'exact: Սառնարան'])
    expectOk(
      shop.services.customers.update(shop.clerk.actor, {
        id: customer.id,
        version: customer.version,
        patch: { fullName: 'Հայկ Մարտիրոսյան', contacts: [] },
      }),
    )
    expect(found('Բաբայան')).toEqual([])
    expect(found('Martirosyan')).toEqual(['folded: Հայկ Մարտիրոսյան', 'folded: Սառնարան'])
    expect(found('4567')).toEqual([])
  })

  test('a record in the bin is not found until it comes back', () => {
    givenTicket('Սառնարան')
    const set = (deleted_at: string | null) =>
      shop.door.write(shop.owner.actor, (trx) => updateRow(trx, 'ticket', 1, { deleted_at }))
    set('2026-05-14T06:00:00.000Z')
    expect(found('սառնարան')).toEqual([])
    expect(found('1')).toEqual([])
    set(null)
    expect(found('սառնարան')).toHaveLength(1)
  })

  test('a save that is rolled back leaves no trace in the index', () => {
    const failing = () =>
      shop.door.write(shop.clerk.actor, (trx) => {
        expectOk(shop.services.customers.insert(trx, { fullName: 'Վազգեն' }))
        throw new Error('power')
      })
    expect(failing).toThrow('power')
    expect(found('Վազգեն')).toEqual([])
    expect(shop.services.search.verify()).toEqual({ records: 0, missing: 0, stale: 0, extra: 0 })
  })

  test('a change of status writes nothing into the index', () => {
    const ticket = givenTicket('Սառնարան')
    const written = () => shop.door.read.allRaw<{ n: number }>('SELECT max(rowid) AS n FROM search_ticket_data')[0]?.n
    const before = written()
    expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id: ticket.id, status: 'in_progress' }))
    expect(written()).toBe(before)
  })
})

describe('the page', () => {
  test('holds the best class first, people before cases, and in each the newest first', () => {
    givenCustomer('Ալբերտ Հին')
    givenCustomer('Albert New')
    givenTicket('Ալբերտը զանգել է')
    givenTicket('albert called')
    expect(found('Ալբերտ')).toEqual([
      'exact: Ալբերտ Հին',
      'exact: Ալբերտը զանգել է',
      'folded: Albert New',
      'folded: albert called',
    ])
  })

  test('is shared by people and cases when both are many', () => {
    for (let n = 0; n < 8; n++) {
      givenCustomer(`Գոհար ${n}`)
      givenTicket(`գոհար մատանի ${n}`)
    }
    const hits = shop.services.search.search({ text: 'գոհար', limit: 6 }).hits
    expect(hits.map(({ kind }) => kind)).toEqual(['customer', 'customer', 'customer', 'ticket', 'ticket', 'ticket'])
    expect(hits[0]?.title).toBe('Գոհար 7')
    expect(found('գոհար', 200)).toHaveLength(16)
  })

  test('is given to one kind alone where only that is asked for', () => {
    const { id } = givenCustomer('Գոհար')
    const ticket = givenTicket('գոհար մատանի')
    const ids = (text: string, only: 'customer' | 'ticket') =>
      shop.services.search.search({ text, only }).hits.map((hit) => hit.id)
    expect(ids('գոհար', 'customer')).toEqual([id])
    expect(ids('գոհար', 'ticket')).toEqual([ticket.id])
    expect(ids('1', 'customer')).toEqual([])
  })

  test('is the same for two words, however far apart in time the records are', () => {
    givenTicket('կարմիր կոշիկ')
    const far = 200_000
    const row = shop.door.read.first(sql.selectFrom('ticket').selectAll().where('id', '=', 1))
    expect(row).toBeDefined()
    shop.door.write(shop.clerk.actor, (trx) => {
      const { id: _, ...rest } = row ?? ({} as never)
      trx.run(
        sql.insertInto('ticket').values({
          ...rest,
          id: far,
          uuid: Buffer.alloc(16, 7),
          number: '2026-99999',
          number_sequence: 99_999,
          description: 'կարմիր պայուսակ և կոշիկ',
        }),
      )
      trx.noteChange({ table: 'ticket', id: far, uuid: 'far' })
    })
    expect(found('կարմիր կոշիկ')).toEqual(['exact: կարմիր պայուսակ և կոշիկ', 'exact: կարմիր կոշիկ'])
    expect(found('կարմիր կոշիկ', 1)).toEqual(['exact: կարմիր պայուսակ և կոշիկ'])
  })
})

test('any text is data', () => {
  givenTicket('Սառնարան')
  const hostile = [
    '',
    '"',
    '*',
    '-',
    ':',
    'NEAR(ս ռ)',
    "' OR 1=1 --",
    'a AND',
    'NOT',
    '\0',
    'ս\0ա',
    '\uD800',
    '{',
    '^ս',
    '(',
    'սառ*',
    'terms:սառ',
    'ս'.repeat(10_000),
    'ս '.repeat(5_000),
    '9'.repeat(10_000),
  ]
  for (const text of hostile) expect(() => shop.services.search.search({ text })).not.toThrow()
  expect(found('«սառ»*')).toEqual(['exact: Սառնարան'])
})
