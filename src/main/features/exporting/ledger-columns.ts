/** What the shop's own list of money and the accountant's have in common. */
import { COMPENSATION_KINDS, PAYMENT_METHODS } from '#shared/i18n/words.ts'
import type { EntryRow } from './compensations.repo.ts'
import type { Lookups } from './lookups.ts'
import type { Column } from './table.ts'

/** A reversal takes back: its amounts and its quantity are negative. */
const signOf = (row: EntryRow): 1 | -1 => (row.reverses_id === null ? 1 : -1)

export const grossOf = (row: EntryRow): number => signOf(row) * row.amount
export const vatOf = (row: EntryRow): number | null => (row.vat_amount === null ? null : signOf(row) * row.vat_amount)
export const netOf = (row: EntryRow): number => grossOf(row) - (vatOf(row) ?? 0)

const decimal = (text: string | null): number | null => (text === null || text === '' ? null : Number(text))

type Named = Record<string, Column<EntryRow>>

export const ledgerColumns = ({ word, staffName, reasonName }: Lookups) =>
  ({
    number: { name: 'number', title: 'doc.number', type: 'text', width: 12, value: (row) => row.number },
    date: { name: 'bookedOn', title: 'time.date', type: 'date', width: 12, value: (row) => row.booked_on },
    caseNumber: {
      name: 'caseNumber',
      title: 'field.case_number',
      type: 'text',
      width: 14,
      value: (row) => row.ticket_number,
    },
    kind: {
      name: 'kind',
      title: 'field.kind',
      type: 'text',
      width: 20,
      value: (row) => word(COMPENSATION_KINDS, row.kind),
      code: (row) => row.kind,
    },
    method: {
      name: 'method',
      title: 'acc.payment_method',
      type: 'text',
      width: 16,
      value: (row) => word(PAYMENT_METHODS, row.method),
      code: (row) => row.method,
    },
    gross: { name: 'amount', title: 'export.gross', type: 'money', width: 14, value: grossOf },
    vatRate: {
      name: 'vatRate',
      title: 'acc.vat_rate',
      unit: '%',
      type: 'decimal',
      width: 10,
      value: (row) => decimal(row.vat_rate),
    },
    vat: { name: 'vatAmount', title: 'acc.vat_amount', type: 'money', width: 14, value: vatOf },
    net: { name: 'netAmount', title: 'export.net', type: 'money', width: 14, value: netOf },
    basisNumber: {
      name: 'basisNumber',
      title: 'export.basis_number',
      type: 'text',
      width: 16,
      value: (row) => row.basis_number,
    },
    basisDate: {
      name: 'basisDate',
      title: 'export.basis_date',
      type: 'date',
      width: 14,
      value: (row) => row.basis_date,
    },
    receiptNumber: {
      name: 'receiptNumber',
      title: 'export.original_receipt_no',
      type: 'text',
      width: 16,
      value: (row) => row.receipt_number,
    },
    receiptDate: {
      name: 'receiptDate',
      title: 'export.original_receipt_date',
      type: 'date',
      width: 14,
      value: (row) => row.receipt_date,
    },
    registerNumber: {
      name: 'registerNumber',
      title: 'doc.register_no',
      type: 'text',
      width: 16,
      value: (row) => row.register_number,
    },
    fiscalNumber: {
      name: 'fiscalNumber',
      title: 'doc.fiscal_no',
      type: 'text',
      width: 16,
      value: (row) => row.fiscal_number,
    },
    returnReceiptNumber: {
      name: 'returnReceiptNumber',
      title: 'doc.return_receipt_no',
      type: 'text',
      width: 16,
      value: (row) => row.return_receipt_number,
    },
    productCode: {
      name: 'productCode',
      title: 'export.product_code',
      type: 'text',
      width: 14,
      value: (row) => row.product_code,
    },
    productName: {
      name: 'productName',
      title: 'export.product_name',
      type: 'text',
      width: 24,
      value: (row) => row.product_name,
    },
    quantity: {
      name: 'quantity',
      title: 'money.quantity',
      type: 'decimal',
      width: 10,
      value: (row) => {
        const quantity = decimal(row.quantity)
        return quantity === null ? null : signOf(row) * quantity
      },
    },
    cause: {
      name: 'reason',
      title: 'reason.title',
      type: 'text',
      width: 22,
      value: (row) => reasonName(row.reason_id),
    },
    approvedBy: {
      name: 'approvedBy',
      title: 'money.approved_by',
      type: 'text',
      width: 18,
      value: (row) => staffName(row.approved_by),
    },
    reversalOf: {
      name: 'reverses',
      title: 'money.reversal_of',
      type: 'text',
      width: 14,
      value: (row) => row.reversed_number,
    },
    note: { name: 'note', title: 'entity.note', type: 'text', width: 30, value: (row) => row.note },
  }) satisfies Named
