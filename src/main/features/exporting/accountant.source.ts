import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { SelectionOf } from '#shared/exporting/exporting.schema.ts'
import { accountantColumns } from './accountant.columns.ts'
import { countEntries, listEntries, listOpenCredit } from './compensations.repo.ts'
import { createLedgerSums, openCreditTable } from './ledger-sheets.ts'
import type { Lookups } from './lookups.ts'
import { createSource, readingFor } from './source.ts'
import type { Source, Wording } from './table.ts'

export const accountantSource = (
  read: ReadDb,
  selection: SelectionOf<'accountant'>,
  lookups: Lookups,
  wording: Wording,
): Source => {
  const { t } = lookups
  const filter = { ...selection.filters, from: selection.from, to: selection.to }
  const sums = createLedgerSums(lookups)
  return createSource({
    title: t('export.operations'),
    columns: accountantColumns(lookups),
    wording,
    t,
    count: () => countEntries(read, filter),
    next: (last) => listEntries(read, filter, last, readingFor(wording)),
    note: sums.add,
    summaries: () => [...sums.tables(), openCreditTable(listOpenCredit(read, selection.to), lookups)],
  })
}
