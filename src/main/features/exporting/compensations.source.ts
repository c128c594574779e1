import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { SelectionOf } from '#shared/exporting/exporting.schema.ts'
import { countEntries, type EntryRow, listEntries } from './compensations.repo.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { Lookups } from './lookups.ts'
import { idColumn, personColumns } from './people.columns.ts'
import { createSource, readingFor } from './source.ts'
import type { Column, Source, Wording } from './table.ts'

const compensationColumns = (lookups: Lookups): Column<EntryRow>[] => {
  const { staffName } = lookups
  const of = ledgerColumns(lookups)
  return [
    idColumn(),
    of.number,
    of.date,
    of.caseNumber,
    ...personColumns(),
    of.kind,
    of.method,
    of.gross,
    of.vatRate,
    of.vat,
    of.net,
    { name: 'currency', title: 'set.currency', type: 'text', width: 8, value: (row) => row.currency },
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
    of.cause,
    of.approvedBy,
    of.reversalOf,
    of.note,
    { name: 'createdAt', title: 'field.created', type: 'datetime', width: 17, value: (row) => row.created_at },
    {
      name: 'createdBy',
      title: 'export.created_by',
      type: 'text',
      width: 18,
      value: (row) => staffName(row.created_by),
    },
  ]
}

export const compensationsSource = (
  read: ReadDb,
  selection: SelectionOf<'compensations'>,
  lookups: Lookups,
  wording: Wording,
): Source => {
  const filter = { ...selection.filters, from: selection.from, to: selection.to }
  return createSource({
    title: lookups.t('nav.money'),
    columns: compensationColumns(lookups),
    wording,
    t: lookups.t,
    count: () => countEntries(read, filter),
    next: (last) => listEntries(read, filter, last, readingFor(wording)),
  })
}
