import { expect, test } from 'vitest'
import { CompensationId, TicketId } from '#shared/kernel/ids.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { emptyMoneyForm, methodsFor, readMoney, readMoneyForm, withKind } from './compensation-form.ts'

const ticketId = TicketId.parse('00000000-0000-7000-8000-000000000001')
const id = CompensationId.parse('00000000-0000-7000-8000-000000000002')
const bought = LocalDate.parse('2026-05-03')
const empty = emptyMoneyForm({ receiptNumber: '0045790', product: 'Երկարաճիտ կոշիկ', purchasedOn: bought }, () => '3.5')

const readDate = (text: string) => (text === '' ? null : text === '3.5' ? bought : undefined)
const read = (patch: Partial<typeof empty>) => readMoney({ ...empty, ...patch }, ticketId, id, readDate)

test('kind, amount and method are enough; receipt and product come from the case', () => {
  expect(read({ amount: 350_000 }).input).toMatchObject({
    id,
    ticketId,
    kind: 'refund',
    method: 'cash',
    amount: 350_000,
    receiptNumber: '0045790',
    receiptDate: bought,
    productName: 'Երկարաճիտ կոշիկ',
    vatRate: undefined,
    approvedById: undefined,
  })
})

test.each([null, 0, -100, 1.5])('%s is no amount', (amount) => {
  const { problems, input } = read({ amount })
  expect(input).toBeUndefined()
  expect(problems.amount).toBe('err.amount')
})

test('store credit is put on the balance and nothing else is', () => {
  expect(withKind(empty, 'store_credit')).toEqual({ kind: 'store_credit', method: 'store_credit' })
  expect(withKind({ ...empty, method: 'store_credit' }, 'refund')).toEqual({ kind: 'refund', method: 'cash' })
  expect(withKind({ ...empty, method: 'card' }, 'repair')).toEqual({ kind: 'repair', method: 'card' })
  expect(methodsFor('store_credit')).toEqual(['store_credit'])
  expect(methodsFor('gift')).toEqual(['cash', 'card', 'transfer'])
})

test('quantities and rates are taken with a comma or a dot, and nothing else', () => {
  expect(read({ amount: 100, quantity: '0,5', vatRate: '16,67' }).input).toMatchObject({
    quantity: '0.5',
    vatRate: '16.67',
  })
  expect(read({ amount: 100, quantity: 'երկու' }).problems.quantity).toBe('err.quantity')
  expect(read({ amount: 100, vatRate: '20%' }).problems.vatRate).toBe('err.rate')
})

test('a day that is no day is said at its field', () => {
  expect(read({ amount: 100, basisDate: '31.2' }).problems).toMatchObject({ basisDate: 'err.past_date' })
})

test('a draft of an older shape is left alone', () => {
  expect(readMoneyForm({ ...empty })).toEqual(empty)
  expect(readMoneyForm({ kind: 'bribe' })).toBeUndefined()
})
