/** What a copy is asked when it is made; a restored one has to answer the same. */
import { ledgerTotals } from '#main/features/compensations/ledger-totals.service.ts'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { migrations } from '#main/platform/db/migrations/index.ts'
import { openReader } from '#main/platform/db/open-reader.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { CopyFigures } from '#main/platform/snapshot/copy-facts.ts'

const count = (read: ReadDb, rows: string): number =>
  read.allRaw<{ n: number }>(`SELECT count(*) AS n FROM ${rows}`)[0]?.n ?? 0

export const figuresOf = (read: ReadDb): CopyFigures => {
  const { total } = ledgerTotals(read, {})
  return {
    cases: count(read, 'ticket WHERE deleted_at IS NULL'),
    customers: count(read, 'customer WHERE deleted_at IS NULL'),
    openFollowUps: count(read, "follow_up WHERE status = 'open'"),
    moneyEntries: total.count,
    money: total.amount,
    vat: total.vatAmount,
  }
}

/** Null for a file of another version, which this version's questions do not fit. */
export const askFigures = (path: string): CopyFigures | null => {
  const seen = inspectShopFile(path)
  if (!seen.ok || seen.value.version !== migrations.at(-1)?.version) return null
  const reader = openReader(path)
  try {
    return figuresOf(reader.read)
  } finally {
    reader.close()
  }
}
