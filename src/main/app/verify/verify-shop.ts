/** Everything that must hold in a shop's file, asked of the file itself. */

import type { SearchService } from '#main/features/search/search.service.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { changeChain } from './change-chain.ts'
import {
  type Check,
  customerCounters,
  dueDays,
  gaplessNumbers,
  storeCreditBalances,
  storeCreditCourse,
} from './ledgers.ts'
import { recordsMatchLog } from './records-match-log.ts'

export type CheckName =
  | 'integrity'
  | 'foreign_keys'
  | 'store_credit'
  | 'counters'
  | 'due_days'
  | 'numbers'
  | 'change_log'
  | 'records'
  | 'search_index'

export type CheckResult = { check: CheckName; problems: string[] }

const integrity: Check = (read) =>
  read
    .allRaw<{ integrity_check: string }>('PRAGMA integrity_check(20)')
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')

const foreignKeys: Check = (read) =>
  read
    .allRaw<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .slice(0, 20)
    .map(({ table, rowid, parent }) => `${table} ${rowid}: no ${parent}`)

const searchIndex =
  ({ search }: { search: SearchService }): Check =>
  () => {
    // An index that is still being filled is behind, not wrong.
    if (!search.isReady()) return []
    const { missing, stale, extra } = search.verify()
    return missing + stale + extra === 0 ? [] : [`missing ${missing}, stale ${stale}, extra ${extra}`]
  }

const all =
  (...checks: Check[]): Check =>
  (read) =>
    checks.flatMap((check) => check(read))

/**
 * One result at a time, so that whoever waits sees how far it is. A damaged file may throw StorageError. `deep` holds every record
 * against its history too, which reads the whole of it.
 */
export function* verifyShop(
  read: ReadDb,
  services: { search: SearchService },
  { deep } = { deep: false },
): Generator<CheckResult> {
  const checks: [CheckName, Check][] = [
    ['integrity', integrity],
    ['foreign_keys', foreignKeys],
    ['store_credit', all(storeCreditBalances, storeCreditCourse)],
    ['counters', customerCounters],
    ['due_days', dueDays],
    ['numbers', gaplessNumbers],
    ['change_log', changeChain],
    ...(deep ? [['records', recordsMatchLog] satisfies [CheckName, Check]] : []),
    ['search_index', searchIndex(services)],
  ]
  for (const [check, run] of checks) yield { check, problems: run(read) }
}
