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
import type { Acknowledged } from './whole-actions.ts'

export type Verdict = { lost: Acknowledged[]; problems: string[] }

const rows = (sql: string, what: string): Check => {
  return (read) => read.allRaw<{ id: number }>(sql).map(({ id }) => `${what} ${id}`)
}

/** Each of these is written in one save with others: alone it is half an action. */
const HALVES: readonly Check[] = [
  rows(
    `SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM ticket_event WHERE ticket_id = ticket.id AND kind = 'created')`,
    'case without its event:',
  ),
  rows(
    'SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM follow_up WHERE ticket_id = ticket.id)',
    'case without its promise:',
  ),
  rows(
    `SELECT id FROM compensation WHERE NOT EXISTS
       (SELECT 1 FROM ticket_event WHERE ticket_id = compensation.ticket_id AND kind = 'compensation_added')`,
    'money without its event:',
  ),
  rows(
    `SELECT id FROM compensation WHERE kind = 'store_credit' AND NOT EXISTS
       (SELECT 1 FROM store_credit_entry WHERE compensation_id = compensation.id AND kind = 'issue')`,
    'credit without its entry:',
  ),
  rows(
    'SELECT id FROM customer WHERE NOT EXISTS (SELECT 1 FROM contact WHERE customer_id = customer.id)',
    'person without the phone:',
  ),
  ...(
    ['ticket', 'ticket_event', 'follow_up', 'compensation', 'store_credit_entry', 'customer', 'contact'] as const
  ).map((table) =>
    rows(
      `SELECT id FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM change_log WHERE row_uuid = ${table}.uuid)`,
      `${table} without its history:`,
    ),
  ),
]

const LEDGERS: readonly Check[] = [storeCreditBalances, storeCreditCourse, customerCounters, dueDays, gaplessNumbers]

const integrity: Check = (read) =>
  read
    .allRaw<{ integrity_check: string }>('PRAGMA integrity_check(5)')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')

const isThere = (read: ReadDb, { table, id }: Acknowledged): boolean =>
  read.allRaw(`SELECT 1 FROM ${table} WHERE uuid = ?`, uuidToBlob(id)).length === 1

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
