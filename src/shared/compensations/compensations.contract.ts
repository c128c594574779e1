import { z } from 'zod'
import { CompensationId, CustomerId, TicketId } from '#shared/kernel/ids.ts'
import { Amount, PositiveAmount } from '#shared/kernel/money.ts'
import { PageInput, pageOf } from '#shared/kernel/page.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { LongText, ShortText } from '#shared/kernel/text.ts'
import { PIN_REFUSALS } from '#shared/staff/staff.contract.ts'
import {
  Approval,
  Compensation,
  ExceededLimit,
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
  create: procedure
    .input(NewCompensation.extend({ approval: Approval.optional() }))
    .output(Compensation)
    .errors({
      ...PIN_REFUSALS,
      /** More than the person may give alone (or than the approver may): so much is allowed, so much it would be. */
      OVER_LIMIT: { data: z.object({ limit: ExceededLimit, allowed: Amount, wouldBe: Amount }) },
      /** An approver is an owner or a manager with a PIN, and somebody else, but for the owner. */
      APPROVER_REFUSED: {},
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
