import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { LedgerFilter, LedgerTotals } from '#shared/compensations/compensations.schema.ts'
import { sumLedger } from './compensations.repo.ts'
import { sumBy, toSum } from './ledger-sums.ts'

/** What the Money screen shows; asked by long reads of their own moment of the shop too. */
export const ledgerTotals = (read: ReadDb, filter: LedgerFilter): LedgerTotals => {
  const rows = sumLedger(read, filter)
  return {
    total: toSum(rows),
    byKind: sumBy(rows, 'kind').map(([kind, sum]) => ({ kind, ...sum })),
    byMethod: sumBy(rows, 'method').map(([method, sum]) => ({ method, ...sum })),
  }
}
