/** What the form of a money entry holds while somebody types: plain values, kept as the draft as they are. */
import { z } from 'zod'
import { CompensationKind, type NewCompensation, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import type { DraftPayload } from '#shared/drafts/drafts.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { type CompensationId, ReasonId, StaffId, type TicketId } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { PositiveAmount } from '#shared/kernel/money.ts'
import { Rate } from '#shared/settings/settings.schema.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'

export const MoneyForm = z.object({
  kind: CompensationKind,
  method: PaymentMethod,
  amount: z.number().nullable(),
  basisNumber: z.string(),
  basisDate: z.string(),
  receiptNumber: z.string(),
  receiptDate: z.string(),
  registerNumber: z.string(),
  fiscalNumber: z.string(),
  returnReceiptNumber: z.string(),
  productCode: z.string(),
  productName: z.string(),
  quantity: z.string(),
  vatRate: z.string(),
  approvedById: z.string(),
  reasonId: z.string(),
  note: z.string(),
})
export type MoneyForm = z.infer<typeof MoneyForm>

/** The case already knows what was bought and on which receipt. */
export const emptyMoneyForm = (
  { receiptNumber, product, purchasedOn }: Pick<Ticket, 'receiptNumber' | 'product' | 'purchasedOn'>,
  writeDate: (date: LocalDate) => string,
): MoneyForm => ({
  kind: 'refund',
  method: 'cash',
  amount: null,
  basisNumber: '',
  basisDate: '',
  receiptNumber,
  receiptDate: purchasedOn ? writeDate(purchasedOn) : '',
  registerNumber: '',
  fiscalNumber: '',
  returnReceiptNumber: '',
  productCode: '',
  productName: product,
  quantity: '',
  vatRate: '',
  approvedById: '',
  reasonId: '',
  note: '',
})

export const readMoneyForm = (payload: DraftPayload): MoneyForm | undefined => MoneyForm.safeParse(payload).data

/** Money put on the person's balance is paid by nothing else, and nothing else is paid by it. */
export const withKind = (form: MoneyForm, kind: CompensationKind): Pick<MoneyForm, 'kind' | 'method'> => {
  if (kind === 'store_credit') return { kind, method: 'store_credit' }
  return { kind, method: form.method === 'store_credit' ? 'cash' : form.method }
}

export const methodsFor = (kind: CompensationKind): PaymentMethod[] =>
  PaymentMethod.options.filter((method) => (method === 'store_credit') === (kind === 'store_credit'))

/** A decimal as people write it, with a dot as it is stored. */
const dotted = (text: string): string => text.trim().replace(',', '.')

const QUANTITY = /^(\d{1,7}(\.\d{1,3})?)?$/

export type MoneyProblems = Partial<Record<keyof MoneyForm, MessageKey>>

type Read = { problems: MoneyProblems; input: NewCompensation | undefined }
type ReadDate = (text: string) => LocalDate | null | undefined

/** What is wrong with the form, or what is sent. A field left empty is not sent: the shop's own rule fills it. */
export const readMoney = (form: MoneyForm, ticketId: TicketId, id: CompensationId, readDate: ReadDate): Read => {
  const amount = PositiveAmount.safeParse(form.amount)
  const basisDate = readDate(form.basisDate)
  const receiptDate = readDate(form.receiptDate)
  const quantity = dotted(form.quantity)
  const vatRate = dotted(form.vatRate)
  const problems: MoneyProblems = {
    amount: amount.success ? undefined : 'err.amount',
    basisDate: basisDate === undefined ? 'err.past_date' : undefined,
    receiptDate: receiptDate === undefined ? 'err.past_date' : undefined,
    quantity: QUANTITY.test(quantity) ? undefined : 'err.quantity',
    vatRate: vatRate === '' || Rate.safeParse(vatRate).success ? undefined : 'err.rate',
  }
  if (!amount.success || Object.values(problems).some((problem) => problem !== undefined))
    return { problems, input: undefined }
  return {
    problems: {},
    input: {
      id,
      ticketId,
      kind: form.kind,
      method: form.method,
      amount: amount.data,
      basisNumber: form.basisNumber,
      basisDate: basisDate ?? null,
      receiptNumber: form.receiptNumber,
      receiptDate: receiptDate ?? null,
      registerNumber: form.registerNumber,
      fiscalNumber: form.fiscalNumber,
      returnReceiptNumber: form.returnReceiptNumber,
      productCode: form.productCode,
      productName: form.productName,
      quantity,
      vatRate: vatRate === '' ? undefined : vatRate,
      approvedById: StaffId.safeParse(form.approvedById).data,
      reasonId: ReasonId.safeParse(form.reasonId).data,
      note: form.note,
    },
  }
}
