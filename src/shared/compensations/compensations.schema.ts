import { z } from 'zod'
import { CustomerRef } from '#shared/customers/customers.schema.ts'
import { CompensationId, CustomerId, ReasonId, StaffId, TicketId, uuidBrand } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Amount, Currency, PositiveAmount } from '#shared/kernel/money.ts'
import { LongText, ShortText } from '#shared/kernel/text.ts'
import { Rate } from '#shared/settings/settings.schema.ts'
import { Pin } from '#shared/staff/pins.schema.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

export const StoreCreditEntryId = uuidBrand('StoreCreditEntryId')
export type StoreCreditEntryId = z.infer<typeof StoreCreditEntryId>

export const CompensationKind = z.enum([
  'refund',
  'exchange',
  'replacement',
  'repair',
  'discount',
  'store_credit',
  'gift',
])
export type CompensationKind = z.infer<typeof CompensationKind>

export const PaymentMethod = z.enum(['cash', 'card', 'transfer', 'store_credit'])
export type PaymentMethod = z.infer<typeof PaymentMethod>

const documents = z.object({
  basisNumber: ShortText,
  basisDate: LocalDate.nullable(),
  receiptNumber: ShortText,
  receiptDate: LocalDate.nullable(),
  registerNumber: ShortText,
  fiscalNumber: ShortText,
  returnReceiptNumber: ShortText,
  productCode: ShortText,
  productName: ShortText,
  /** A decimal with a dot: `1`, `0.5`. */
  quantity: z.string().regex(/^(\d{1,7}(\.\d{1,3})?)?$/),
  vatRate: Rate.nullable(),
  approvedById: StaffId.nullable(),
  reasonId: ReasonId.nullable(),
  note: LongText,
})

export const NewCompensation = documents.partial().extend({
  id: CompensationId.optional(),
  ticketId: TicketId,
  kind: CompensationKind,
  method: PaymentMethod,
  /** Gross, in minor units, always typed positive. */
  amount: PositiveAmount,
})
export type NewCompensation = z.infer<typeof NewCompensation>

/** Whoever may give so much answers for it with the PIN, on the screen of the one who gives it. */
export const Approval = z.object({ staffId: StaffId, pin: Pin })
export type Approval = z.infer<typeof Approval>

export const ExceededLimit = z.enum(['perCase', 'perDay', 'goodwillPerDay'])
export type ExceededLimit = z.infer<typeof ExceededLimit>

export const Compensation = documents.omit({ approvedById: true }).extend({
  id: CompensationId,
  number: z.string(),
  ticket: z.object({ id: TicketId, number: z.string() }),
  customer: CustomerRef.nullable(),
  bookedOn: LocalDate,
  kind: CompensationKind,
  method: PaymentMethod,
  /** Negative in a reversal. */
  amount: Amount,
  currency: Currency,
  vatAmount: Amount.nullable(),
  approvedBy: StaffRef.nullable(),
  reverses: z.object({ id: CompensationId, number: z.string() }).nullable(),
  reversedBy: z.object({ id: CompensationId, number: z.string() }).nullable(),
  createdAt: Instant,
  createdBy: StaffRef,
})
export type Compensation = z.infer<typeof Compensation>

export const LedgerFilter = z.object({
  from: LocalDate.nullish(),
  to: LocalDate.nullish(),
  kind: CompensationKind.nullish(),
  method: PaymentMethod.nullish(),
})
export type LedgerFilter = z.infer<typeof LedgerFilter>

const sum = z.object({ amount: Amount, vatAmount: Amount, count: z.int() })

/** Sums of rounded rows, reversals subtracted. */
export const LedgerTotals = z.object({
  total: sum,
  byKind: z.array(sum.extend({ kind: CompensationKind })),
  byMethod: z.array(sum.extend({ method: PaymentMethod })),
})
export type LedgerTotals = z.infer<typeof LedgerTotals>

/** `month`: `2026-05`. */
export const LedgerMonth = sum.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) })
export type LedgerMonth = z.infer<typeof LedgerMonth>

export const StoreCreditEntry = z.object({
  id: StoreCreditEntryId,
  customerId: CustomerId,
  kind: z.enum(['issue', 'redeem', 'reverse']),
  /** Signed change of the balance. */
  change: Amount,
  balanceAfter: Amount,
  receiptNumber: z.string(),
  compensation: z.object({ id: CompensationId, number: z.string(), ticketId: TicketId }).nullable(),
  reversed: z.boolean(),
  bookedOn: LocalDate,
  createdAt: Instant,
  createdBy: StaffRef,
})
export type StoreCreditEntry = z.infer<typeof StoreCreditEntry>
