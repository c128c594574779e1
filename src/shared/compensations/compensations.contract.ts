import { z } from 'zod'
import { CompensationId, CustomerId, TicketId } from '#shared/kernel/ids.ts'
import { Amount, PositiveAmount } from '#shared/kernel/money.ts'
import { PageInput, pageOf } from '#shared/kernel/page.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { LongText, ShortText } from '#shared/kernel/text.ts'
import {
  Compensation,
  LedgerFilter,
  LedgerMonth,
  LedgerTotals,
  NewCompensation,
  StoreCreditEntry,
  StoreCreditEntryId,
} from './compensations.schema.ts'

const overBalance = { OVER_BALANCE: { data: z.object({ balance: Amount }) } } as const
const alreadyReversed = { ALREADY_REVERSED: {}, IS_REVERSAL: {} } as const

export const compensationsContract = {
  /** The same id twice returns the first entry. A store-credit compensation also issues the credit. */
  create: procedure.input(NewCompensation).output(Compensation).errors({
    UNKNOWN_TICKET: {},
    UNKNOWN_STAFF: {},
    UNKNOWN_REASON: {},
    CUSTOMER_REQUIRED: {},
    METHOD_DOES_NOT_FIT: {},
  }),
  get: procedure
    .input(z.object({ id: CompensationId }))
    .output(Compensation)
    .errors(NOT_FOUND),
  listOfTicket: procedure
    .input(z.object({ ticketId: TicketId }))
    .output(z.array(Compensation))
    .errors(NOT_FOUND),
  list: procedure.input(LedgerFilter.extend(PageInput.shape)).output(pageOf(Compensation)),
  totals: procedure.input(LedgerFilter).output(LedgerTotals),
  /** Months that have entries, newest first. */
  months: procedure.output(z.array(LedgerMonth)),
  /** Entries are never edited: a reversal is a new entry today. */
  reverse: procedure
    .input(z.object({ id: CompensationId, note: LongText.optional() }))
    .output(Compensation)
    .errors({ ...NOT_FOUND, ...alreadyReversed, ...overBalance }),
  redeemCredit: procedure
    .input(
      z.object({
        id: StoreCreditEntryId.optional(),
        customerId: CustomerId,
        amount: PositiveAmount,
        receiptNumber: ShortText,
      }),
    )
    .output(StoreCreditEntry)
    .errors({ ...NOT_FOUND, ...overBalance }),
  /** A mistaken redemption is given back. */
  reverseCredit: procedure
    .input(z.object({ id: StoreCreditEntryId }))
    .output(StoreCreditEntry)
    .errors({ ...NOT_FOUND, ...alreadyReversed, ...overBalance, ISSUED_BY_COMPENSATION: {} }),
  creditOfCustomer: procedure
    .input(PageInput.extend({ customerId: CustomerId }))
    .output(pageOf(StoreCreditEntry))
    .errors(NOT_FOUND),
}
