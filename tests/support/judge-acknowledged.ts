/** What must hold in a shop that was found after a kill or a power cut. */
import { changeChain } from '#main/app/verify/change-chain.ts'
import {
  type Check,
  customerCounters,
  dueDays,
  gaplessNumbers,
  storeCreditBalances,
  storeCreditCourse,
} from '#main/app/verify/ledgers.ts'
import { recordsMatchLog } from '#main/app/verify/records-match-log.ts'
import { openForWriting } from '#main/platform/db/open.ts'
import { createReadDb, createStatementCache, type ReadDb } from '#main/platform/db/read-db.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import { HALVES } from './half-actions.ts'
import type { Acknowledged } from './whole-actions.ts'

export type Verdict = { lost: Acknowledged[]; problems: string[] }

const LEDGERS: readonly Check[] = [storeCreditBalances, storeCreditCourse, customerCounters, dueDays, gaplessNumbers]

const integrity: Check = (read) =>
  read
    .allRaw<{ integrity_check: string }>('PRAGMA integrity_check(5)')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')

const hasRow = (read: ReadDb, table: Acknowledged['table'], id: string, condition = ''): boolean =>
  read.allRaw(`SELECT 1 FROM ${table} WHERE uuid = ? ${condition}`, uuidToBlob(id)).length === 1

/** A draft is there as long as its case is not. */
const isThere = (read: ReadDb, { table, id, version }: Acknowledged): boolean =>
  table === 'draft'
    ? hasRow(read, 'draft', id) || hasRow(read, 'ticket', id)
    : hasRow(read, table, id, version === undefined ? '' : `AND version >= ${version}`)

/** Opens the file as the app does. `deep` reads all of its history too. Throws StorageError for a file that does not open. */
export const judgeAcknowledged = (database: string, acknowledged: readonly Acknowledged[], deep: boolean): Verdict => {
  const handle = openForWriting(database)
  try {
    const read = createReadDb(createStatementCache(handle))
    const checks = [...HALVES, ...LEDGERS, ...(deep ? [integrity, changeChain, recordsMatchLog] : [])]
    return {
      lost: acknowledged.filter((each) => !isThere(read, each)),
      problems: checks.flatMap((check) => check(read)),
    }
  } finally {
    handle.close()
  }
}
