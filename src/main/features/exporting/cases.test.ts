import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Selection } from '#shared/exporting/exporting.schema.ts'
import { TicketFilter, type TicketView } from '#shared/tickets/tickets.schema.ts'
import { type ExportShop, openExportShop } from '#tests/support/export-shop.ts'
import { exportJson, exportXlsx } from '#tests/support/run-export.ts'
import { expectOk } from '#tests/support/test-shop.ts'

let shop: ExportShop
beforeEach(() => {
  shop = openExportShop()
})
afterEach(() => shop.close())

/** Cases of every view: late, due, without a promise, untouched, closed, of somebody and of nobody. */
const fillShop = () => {
  const { services, clerk, owner, clock } = shop
  const customer = shop.newCustomer()
  clock.set('2026-05-01', '10:00')
  shop.newCase({ customerId: customer.id, followUp: shop.promise('2026-05-03') })
  shop.newCase({ kind: 'return', channel: 'phone', assigneeId: clerk.id })
  const closed = shop.newCase({ customerId: customer.id, assigneeId: owner.id })
  expectOk(services.tickets.changeStatus(clerk.actor, { id: closed.id, status: 'closed' }))
  clock.set('2026-05-14', '10:00')
  const fresh = shop.newCase({ assigneeId: clerk.id, followUp: shop.promise('2026-05-20') })
  expectOk(services.tickets.changeStatus(clerk.actor, { id: fresh.id, status: 'waiting_repair' }))
  shop.newCase({ kind: 'question' })
  return { customer, fresh, closed }
}

const numbersOf = async (selection: Selection) => (await exportJson(shop, { selection })).map((row) => row.number)

const listed = (filter: Partial<TicketFilter>) =>
  shop.services.tickets
    .list({ ...TicketFilter.parse({ ...filter, sort: 'oldest' }), limit: 50 }, null)
    .items.map(({ number }) => number)

const VIEWS = ['open', 'late', 'without_promise', 'untouched', 'all'] as const satisfies TicketView[]

test.each(VIEWS)('the file of the view «%s» holds the rows of that list', async (view) => {
  fillShop()
  const rows = await numbersOf({ what: 'cases', filters: { view } })
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(listed({ view }))
  expect(await shop.services.exporting.count({ what: 'cases', filters: { view } }, undefined)).toBe(rows.length)
})

test('a narrowed list and its file hold the same rows', async () => {
  const { customer } = fillShop()
  const filters = { view: 'open', assigneeId: shop.clerk.id } as const
  expect(await numbersOf({ what: 'cases', filters })).toEqual(listed(filters))
  const ofCustomer = { view: 'all', customerId: customer.id } as const
  expect(await numbersOf({ what: 'cases', filters: ofCustomer })).toEqual(listed(ofCustomer))
})

test('chosen cases come out alone, in the order of recording, and the last sheet says that they were chosen', async () => {
  const { fresh, closed } = fillShop()
  const chosen: Selection = { what: 'cases', filters: { ids: [fresh.id, closed.id] } }
  expect(await numbersOf(chosen)).toEqual([closed.number, fresh.number])

  const { sheets } = await exportXlsx(shop, { selection: chosen })
  const about = sheets
    .at(-1)
    ?.rows.flat()
    .map((cell) => cell?.value)
  expect(about).toContain('Դիմումներ՝ Ընտրված է՝ 2')
})

test('the rows of every kind are counted as they would be written', async () => {
  const { fresh } = fillShop()
  shop.pay(fresh.id, 'refund', 'cash', 100_000)
  for (const what of ['cases', 'customers', 'follow_ups', 'compensations', 'accountant'] as const) {
    const { done } = await exportXlsx(shop, { selection: { what } })
    expect(await shop.services.exporting.count({ what }, undefined)).toBe(done.rows)
  }
})
