import { blobToUuid } from '#main/platform/db/uuid.ts'
import type { Compensation, StoreCreditEntry, StoreCreditEntryId } from '#shared/compensations/compensations.schema.ts'
import type { CompensationId, CustomerId, ReasonId, TicketId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { type Amount, Currency } from '#shared/kernel/money.ts'
import type { StaffRef } from '#shared/staff/staff.schema.ts'
import type { CompensationView } from './compensations.repo.ts'
import type { EntryView } from './store-credit.repo.ts'

type NameDeps = {
  nameOf: (rowId: number) => StaffRef
  nameOfMaybe: (rowId: number | null) => StaffRef | null
  reasonIdOf: (rowId: number | null) => ReasonId | null
}

const refOf = (uuid: Buffer | null, number: string | null): { id: CompensationId; number: string } | null =>
  uuid && number !== null ? { id: blobToUuid(uuid) as CompensationId, number } : null

export const toCompensation = (row: CompensationView, { nameOf, nameOfMaybe, reasonIdOf }: NameDeps): Compensation => {
  const sign = row.reverses_id === null ? 1 : -1
  return {
    id: blobToUuid(row.uuid) as CompensationId,
    number: row.number,
    ticket: { id: blobToUuid(row.ticket_uuid) as TicketId, number: row.ticket_number },
    customer: row.customer_uuid && {
      id: blobToUuid(row.customer_uuid) as CustomerId,
      name: row.customer_name || row.customer_company || '',
      phone: row.phone,
    },
    bookedOn: row.booked_on as LocalDate,
    kind: row.kind,
    method: row.method,
    amount: (sign * row.amount) as Amount,
    currency: Currency.parse(row.currency),
    vatAmount: row.vat_amount === null ? null : ((sign * row.vat_amount) as Amount),
    basisNumber: row.basis_number,
    basisDate: row.basis_date as LocalDate | null,
    receiptNumber: row.receipt_number,
    receiptDate: row.receipt_date as LocalDate | null,
    registerNumber: row.register_number,
    fiscalNumber: row.fiscal_number,
    returnReceiptNumber: row.return_receipt_number,
    productCode: row.product_code,
    productName: row.product_name,
    quantity: row.quantity,
    vatRate: row.vat_rate,
    approvedBy: nameOfMaybe(row.approved_by),
    reasonId: reasonIdOf(row.reason_id),
    note: row.note,
    reverses: refOf(row.reversed_uuid, row.reversed_number),
    reversedBy: refOf(row.reversal_uuid, row.reversal_number),
    createdAt: row.created_at as Instant,
    createdBy: nameOf(row.created_by),
  }
}

export const toStoreCreditEntry = (row: EntryView, nameOf: (rowId: number) => StaffRef): StoreCreditEntry => {
  const compensation = refOf(row.compensation_uuid, row.compensation_number)
  return {
    id: blobToUuid(row.uuid) as StoreCreditEntryId,
    customerId: blobToUuid(row.customer_uuid) as CustomerId,
    kind: row.kind,
    change: row.balance_change as Amount,
    balanceAfter: (row.balance_after ?? 0) as Amount,
    receiptNumber: row.receipt_number,
    compensation:
      compensation && row.ticket_uuid ? { ...compensation, ticketId: blobToUuid(row.ticket_uuid) as TicketId } : null,
    reversed: row.reversal_id !== null,
    bookedOn: row.booked_on as LocalDate,
    createdAt: row.created_at as Instant,
    createdBy: nameOf(row.created_by),
  }
}
