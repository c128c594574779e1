/** Money of this month and the last, for the ledger: every kind and method, with and without tax, and one mistake. */
import type { CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import { diffDays, startOfMonth } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { must, type Past } from './shop-morning.ts'

type Line = [name: string, kind: CompensationKind, method: PaymentMethod, dram: number, vatRate: string | null]

const LAST_MONTH: readonly Line[] = [
  ['Կարինե Վարդանյան', 'refund', 'cash', 40_000, '20'],
  ['Ռուբեն Ասատրյան', 'repair', 'transfer', 7_500, '20'],
]

const THIS_MONTH: readonly Line[] = [
  ['Լևոն Օհանյան', 'refund', 'cash', 24_500, '20'],
  ['Татьяна Белова', 'exchange', 'card', 3_500, '20'],
  ['Ռիտա Սահակյան', 'discount', 'cash', 5_000, '20'],
  ['Գագիկ Մելքոնյան', 'refund', 'card', 36_800, '20'],
  ['Էմմա Վարդանյան', 'store_credit', 'store_credit', 6_000, null],
  ['Արփինե Ղազարյան', 'repair', 'cash', 4_200, '20'],
  ['Կարեն Դանիելյան', 'repair', 'transfer', 7_500, '20'],
  ['Սամվել Կիրակոսյան', 'refund', 'cash', 18_900, '20'],
  ['Հասմիկ Ավագյան', 'gift', 'card', 10_000, null],
]

const write = ({ services, actor }: Past, [fullName, kind, method, dram, vatRate]: Line) => {
  const customer = must(services.customers.create(actor, { fullName, contacts: [] }))
  const ticket = must(
    services.tickets.create(actor, { kind: 'return', description: 'Կոշիկը նեղ է, կրած չէ։', customerId: customer.id }),
  )
  const amount = Amount.parse(dram * 100)
  return must(services.compensations.create(actor, { ticketId: ticket.id, kind, method, amount, vatRate }))
}

/** From the first day of the month on, day by day, as far as the month has come. */
export const ledgerOfTheShop = (past: Past): void => {
  const { services, actor, today, at } = past
  const daysIntoMonth = diffDays(startOfMonth(today), today)
  for (const line of LAST_MONTH) {
    at(daysIntoMonth + 3, '11:00')
    write(past, line)
  }
  for (const [index, line] of THIS_MONTH.entries()) {
    at(Math.max(0, daysIntoMonth - index), '12:00')
    const entry = write(past, line)
    if (line[0] === 'Սամվել Կիրակոսյան') {
      at(Math.max(0, daysIntoMonth - index), '12:30')
      must(services.compensations.reverse(actor, { id: entry.id, note: 'քարտով էր վճարել' }))
      write(past, ['Սամվել Կիրակոսյան', 'refund', 'card', 18_900, '20'])
    }
  }
}
