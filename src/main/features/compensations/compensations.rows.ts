/** The rows of the ledger: a new entry and the one that reverses it. */
import type { TicketRow } from '#main/features/tickets/ticket-records.service.ts'
import type { Trx } from '#main/platform/db/door.ts'
import type { NewRow } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import { compensationNumber, takeNumber } from '#main/platform/numbers.ts'
import type { NewCompensation } from '#shared/compensations/compensations.schema.ts'
import { type LocalDate, partsOf } from '#shared/kernel/local-date.ts'
import { type Currency, vatOf } from '#shared/kernel/money.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { CompensationView } from './compensations.repo.ts'

type Prepared = { ticket: TicketRow; approverId: number | null; reasonId: number | null }
type Books = Pick<Settings, 'taxRegime' | 'vatRate'> & { currency: Currency; today: LocalDate }

const numberOf = (trx: Trx, today: LocalDate) => {
  const taken = takeNumber(trx, 'compensation', partsOf(today).year)
  return { number: compensationNumber(taken), number_year: taken.year, number_sequence: taken.sequence }
}

/** Store credit is a promise of money, not yet a return: the tax falls where it is spent. */
const rateOf = (input: NewCompensation, { taxRegime, vatRate }: Books): string | null => {
  if (input.vatRate !== undefined) return input.vatRate
  return taxRegime === 'vat' && input.kind !== 'store_credit' ? vatRate : null
}

const text = (value: string | undefined): string => cleanText(value ?? '')

export const newCompensationRow = (
  trx: Trx,
  input: NewCompensation,
  prepared: Prepared,
  books: Books,
): NewRow<'compensation'> => {
  const rate = rateOf(input, books)
  return {
    uuid: uuidToBlob(input.id ?? trx.newUuid()),
    ...numberOf(trx, books.today),
    ticket_id: prepared.ticket.id,
    customer_id: prepared.ticket.customer_id,
    booked_on: books.today,
    kind: input.kind,
    method: input.method,
    amount: input.amount,
    currency: books.currency,
    basis_number: text(input.basisNumber),
    basis_date: input.basisDate ?? null,
    receipt_number: text(input.receiptNumber),
    receipt_date: input.receiptDate ?? null,
    register_number: text(input.registerNumber),
    fiscal_number: text(input.fiscalNumber),
    return_receipt_number: text(input.returnReceiptNumber),
    product_code: text(input.productCode),
    product_name: text(input.productName),
    quantity: input.quantity ?? '',
    vat_rate: rate,
    vat_amount: rate === null ? null : vatOf(input.amount, Number(rate)),
    approved_by: prepared.approverId,
    reason_id: prepared.reasonId ?? prepared.ticket.reason_id,
    note: text(input.note),
    reverses_id: null,
    created_at: trx.at,
    created_by: trx.actor.staffId ?? prepared.ticket.created_by,
  }
}

export const reversalRow = (
  trx: Trx,
  view: CompensationView,
  note: string,
  today: LocalDate,
): NewRow<'compensation'> => ({
  uuid: uuidToBlob(trx.newUuid()),
  ...numberOf(trx, today),
  ticket_id: view.ticket_id,
  customer_id: view.customer_id,
  booked_on: today,
  kind: view.kind,
  method: view.method,
  amount: view.amount,
  currency: view.currency,
  basis_number: view.basis_number,
  basis_date: view.basis_date,
  receipt_number: view.receipt_number,
  receipt_date: view.receipt_date,
  register_number: view.register_number,
  fiscal_number: view.fiscal_number,
  return_receipt_number: view.return_receipt_number,
  product_code: view.product_code,
  product_name: view.product_name,
  quantity: view.quantity,
  vat_rate: view.vat_rate,
  vat_amount: view.vat_amount,
  approved_by: view.approved_by,
  reason_id: view.reason_id,
  note,
  reverses_id: view.id,
  created_at: trx.at,
  created_by: trx.actor.staffId ?? view.created_by,
})
