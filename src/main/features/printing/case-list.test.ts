import { afterEach, beforeEach, expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import type { CaseListDocument, CaseSelection } from '#shared/printing/printing.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import { openPaperShop, type PaperShop } from '#tests/support/paper-shop.ts'
import { expectOk } from '#tests/support/test-shop.ts'

let shop: PaperShop
beforeEach(() => {
  shop = openPaperShop()
})
afterEach(() => shop.close())

type Chosen = { filter?: Partial<TicketFilter> } & Partial<Pick<CaseSelection, 'ids' | 'phones'>>

const list = async ({ filter = {}, ids, phones = true }: Chosen = {}): Promise<CaseListDocument> => {
  const source = { what: 'cases', filter: TicketFilter.parse(filter), ids, phones } as const
  const document = expectOk(await shop.printing.document(shop.clerk.actor, source))
  if (document.kind !== 'case_list') throw new Error(document.kind)
  return document
}
const namesIn = ({ rows }: CaseListDocument) => rows.map(({ name }) => name)

test('a row says whose case it is, under which number, what about, how it stands and what was promised', async () => {
  const ticket = shop.addPromise({ name: 'Անահիտ Սարգսյան', phone: '091 23-45-67', on: '2026-05-11', at: '10:00' })
  expectOk(
    shop.services.tickets.update(shop.clerk.actor, {
      id: ticket.id,
      version: ticket.version,
      patch: { assigneeId: shop.owner.id },
    }),
  )

  expect((await list()).rows).toEqual([
    {
      position: 1,
      number: '2026-00001',
      taken: `14.05, ${shop.owner.name}`,
      phone: '091 23-45-67',
      name: 'Անահիտ Սարգսյան',
      about: 'Տակացուն պոկվել է',
      status: 'Նոր',
      due: '11.05 10:00, ուշացած 3 օր',
      promise: 'Զանգել նորոգման մասին',
    },
  ])
})

test('a case without a promise or a person says so; a closed one needs none', async () => {
  const open = shop.addPromise({})
  const closed = shop.addPromise({})
  expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id: closed.id, status: 'closed' }))

  const { rows } = await list({ filter: { view: 'all', sort: 'oldest' } })

  expect(rows).toMatchObject([
    { number: open.number, name: 'Անանուն հաճախորդ', phone: '', due: 'Խոստում չկա', promise: '' },
    { number: closed.number, due: '', promise: '' },
  ])
})

test('without phones no number of a person stands on the paper, also not as the name of one who gave none', async () => {
  shop.addPromise({ name: 'Անահիտ', phone: '091 23-45-67' })
  shop.addPromise({ phone: '091 23-45-68' })

  expect(JSON.stringify(await list({ phones: false }))).not.toMatch(/09123456|091 23-45/)
})

test('the promise in force is the next one, also of several', async () => {
  const ticket = shop.addPromise({ name: 'Մերի', on: '2026-05-20' })
  const sooner = {
    kind: 'message',
    about: 'առաքման',
    dueOn: LocalDate.parse('2026-05-16'),
    ticketId: ticket.id,
  } as const
  expectOk(shop.services.followUps.create(shop.clerk.actor, sooner))

  expect((await list()).rows).toMatchObject([{ due: '16.05', promise: 'Գրել առաքման մասին' }])
})

test('a filter prints what it shows, in its order, and is named at the head', async () => {
  shop.addPromise({ name: 'Կարեն' })
  const waiting = shop.addPromise({ name: 'Անահիտ', on: '2026-05-20' })
  shop.addPromise({ name: 'Տիգրան', on: '2026-05-16' })
  expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id: waiting.id, status: 'waiting_repair' }))

  expect(namesIn(await list())).toEqual(['Տիգրան', 'Անահիտ', 'Կարեն'])
  expect(namesIn(await list({ filter: { sort: 'due' } }))).toEqual(['Տիգրան', 'Անահիտ'])
  const { filter, facts, rows } = await list({
    filter: { status: 'waiting_repair', channel: 'counter', createdFrom: LocalDate.parse('2026-05-01') },
  })
  expect(rows).toHaveLength(1)
  expect(filter).toBe(
    'Բոլոր բացերը · Կարգավիճակ՝ Վերանորոգվում է · Կապի միջոց՝ Խանութում · Գրանցվել է՝ սկսած 01.05.2026',
  )
  expect(facts).toEqual(['1 դիմում', 'Տպել է՝ Մարիամ, 14.05.2026 10:00'])
})

test('«mine» names the person, since paper has many hands', async () => {
  expect((await list({ filter: { view: 'mine' } })).filter).toBe(`Պատասխանատու՝ ${shop.clerk.name}`)
})

test('chosen cases come in the order of the screen, whatever the filter says now', async () => {
  const tickets = ['Կարեն', 'Անահիտ', 'Տիգրան'].map((name) => shop.addPromise({ name }))
  const [first, , third] = tickets.map(({ id }) => id)
  if (!first || !third) throw new Error('three cases')
  expectOk(shop.services.tickets.changeStatus(shop.clerk.actor, { id: first, status: 'closed' }))

  const chosen = await list({ ids: [third, newUuid() as TicketId, first] })

  expect(namesIn(chosen)).toEqual(['Տիգրան', 'Կարեն'])
  expect(chosen.filter).toBe('Ընտրված է՝ 2')
})

test('an empty view is a document too: it says so, and no printer is asked for it', async () => {
  expect(await list({ filter: { view: 'late' } })).toMatchObject({ rows: [], nothing: 'Այս ցուցակում դիմում չկա' })
  const selection = { filter: TicketFilter.parse({ view: 'late' }), phones: true }

  expect(await shop.printing.printCases(shop.clerk.actor, selection)).toMatchObject({
    error: { code: 'NOTHING_TO_PRINT' },
  })
  expect(shop.printed).toEqual([])
})

test('it goes to the printer of lists, and is no list of promises to key in', async () => {
  expectOk(shop.services.settings.update(shop.owner.actor, { listPrinter: 'Canon', slipCopies: 3 }))
  const { id } = shop.addPromise({ name: 'Անահիտ', on: '2026-05-14' })

  const job = expectOk(
    await shop.printing.printCases(shop.clerk.actor, { filter: TicketFilter.parse({}), ids: [id], phones: true }),
  )

  expect(job).toMatchObject({ status: 'printed', kind: 'case_list', title: 'Դիմումների ցուցակ. Ընտրված է՝ 1' })
  expect(shop.printed).toMatchObject([{ deviceName: 'Canon', copies: 1, document: { kind: 'case_list' } }])
  expect(shop.printing.printedLists()).toEqual([])
})

test('more than 2 000 cases are asked about first', async () => {
  shop.addPromise({ name: 'Անահիտ' })
  // Rows alone: two thousand cases through the counter would say no more and take a minute.
  shop.door.write(shop.clerk.actor, (trx) => {
    trx.runRaw(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
       INSERT INTO ticket (uuid, number, number_year, number_sequence, kind, channel, description, status, last_event_at, created_at, created_by, updated_at, updated_by)
       SELECT unhex(printf('01900000000070008000%012x', i)), 'x' || i, number_year, 10 + i, kind, channel, description, status, last_event_at, created_at, created_by, updated_at, updated_by
       FROM ticket, n`,
    )
  })
  const selection = { filter: TicketFilter.parse({}), phones: true }

  expect(await shop.printing.printCases(shop.clerk.actor, selection)).toEqual({
    ok: false,
    error: { code: 'MANY_ROWS', limit: 2_000, possible: true },
  })
  expect(await shop.printing.printCases(shop.clerk.actor, { ...selection, confirmed: true })).toMatchObject({
    ok: true,
  })
})
