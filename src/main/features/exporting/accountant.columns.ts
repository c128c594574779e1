/**
 * The accountant's sheet: one row per money operation, every column that a bookkeeping program may ask for, in a fixed
 * order, one header row, no merged cells. A column with nothing behind it yet stays, empty, so that the order holds.
 */
import type { CompensationKind } from '#shared/compensations/compensations.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { COMPENSATION_KINDS, TAX_REGIMES } from '#shared/i18n/words.ts'
import type { EntryRow } from './compensations.repo.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { Lookups } from './lookups.ts'
import { buyerOf } from './people.columns.ts'
import type { Column } from './table.ts'

/** How the books name what the shop gave. */
const OPERATIONS: Readonly<Record<CompensationKind, MessageKey>> = {
  refund: 'acc.return_from_buyer',
  exchange: 'money.exchange',
  replacement: 'money.exchange',
  repair: 'money.compensation',
  discount: 'money.compensation',
  gift: 'money.compensation',
  store_credit: 'money.store_credit',
}

const empty = () => null

export const accountantColumns = (lookups: Lookups): Column<EntryRow>[] => {
  const { t, word, settings } = lookups
  const of = ledgerColumns(lookups)
  const taxRegime = word(TAX_REGIMES, settings.taxRegime)

  const operationOf = ({ kind }: EntryRow): string => {
    const operation = t(OPERATIONS[kind])
    const detail = t(COMPENSATION_KINDS[kind])
    const isPlain = kind === 'refund' || OPERATIONS[kind] === COMPENSATION_KINDS[kind]
    return isPlain ? operation : `${operation} (${detail})`
  }

  return [
    of.number,
    of.date,
    { ...of.kind, title: 'acc.operation', width: 28, value: operationOf },
    of.caseNumber,
    of.basisNumber,
    of.basisDate,
    of.receiptNumber,
    of.receiptDate,
    of.registerNumber,
    of.fiscalNumber,
    of.returnReceiptNumber,
    of.productCode,
    of.productName,
    of.quantity,
    { name: 'unit', title: 'money.unit', type: 'text', width: 10, value: empty },
    { name: 'price', title: 'money.price', type: 'money', width: 12, isUnsummed: true, value: empty },
    of.gross,
    of.vatRate,
    of.vat,
    of.net,
    { name: 'taxRegime', title: 'acc.tax_regime', type: 'text', width: 20, value: () => taxRegime },
    of.method,
    of.cause,
    of.approvedBy,
    { name: 'customerNumber', title: 'export.customer_number', type: 'text', width: 14, value: empty },
    {
      name: 'customer',
      title: 'entity.customer',
      type: 'text',
      width: 26,
      value: buyerOf,
    },
    { name: 'taxNumber', title: 'doc.tin', type: 'text', width: 12, value: (row) => row.tax_number },
    { name: 'branch', title: 'entity.branch', type: 'text', width: 14, value: empty },
    of.reversalOf,
    of.note,
  ]
}
