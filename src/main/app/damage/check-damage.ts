/**
 * Whether a shop's file is damaged, asked of everything that is known twice, at one moment beside the writer. The engine by itself
 * finds a quarter of flipped bits: what it can't know is told by the change log, by the rows that others are worked out from, and by the
 * newest good copy.
 */
import { verifyIndex } from '#main/features/search/search.verify.ts'
import { openReader } from '#main/platform/db/open-reader.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { StorageError } from '#main/platform/db/storage-error.ts'
import { hasSavesBehindBreak } from '#main/platform/salvage/log-frames.ts'
import { PAGE_BYTES } from '#main/platform/salvage/page-images.ts'
import { changeChain } from '../verify/change-chain.ts'
import {
  type Check,
  customerCounters,
  dueDays,
  gaplessNumbers,
  storeCreditBalances,
  storeCreditCourse,
} from '../verify/ledgers.ts'
import { recordsMatchLog } from '../verify/records-match-log.ts'
import { engineCheck, ownTablesCheck } from './engine-check.ts'
import { asInCopy, looseTexts } from './loose-rows.ts'
import { copiedMoments, copiedPersons, dueTimes } from './moments.ts'
import { settingsMatchLog } from './settings-match-log.ts'

/** `search`: nothing but the search index, which is made again from the records. */
export type DamageFinding = { verdict: 'whole' | 'search' | 'damaged'; findings: string[] }

export type DamageRequest = {
  database: string
  /** Where the shop's copies lie; without them rows that have no history are not held against anything. */
  backups?: string
}

const problemsOf = (check: Check, read: ReadDb): string[] => {
  try {
    return check(read)
  } catch (error) {
    if (error instanceof StorageError && error.code === 'DAMAGED') return ['can’t be read']
    // Text that should be JSON, and is not.
    if (error instanceof SyntaxError) return ['an entry is no entry']
    throw error
  }
}

const indexMatches: Check = (read) => {
  const [state] = read.allRaw<{ filled: number }>(
    'SELECT next_customer IS NULL AND next_ticket IS NULL AS filled FROM search_state',
  )
  // An index that is still being filled is behind, not wrong.
  if (state?.filled !== 1) return []
  const { missing, stale, extra } = verifyIndex(read)
  return missing + stale + extra === 0 ? [] : ['the search index differs from the records']
}

const recordChecks = (backups: string | undefined): Check[] => [
  ownTablesCheck,
  changeChain,
  recordsMatchLog,
  settingsMatchLog,
  storeCreditBalances,
  storeCreditCourse,
  customerCounters,
  dueDays,
  dueTimes,
  gaplessNumbers,
  copiedPersons,
  copiedMoments,
  looseTexts,
  ...(backups === undefined ? [] : [asInCopy(backups)]),
]

function* look(
  read: ReadDb,
  backups: string | undefined,
): Generator<'records' | 'pages' | 'search', DamageFinding, void> {
  for (const check of recordChecks(backups)) {
    yield 'records'
    const findings = problemsOf(check, read)
    if (findings.length > 0) return { verdict: 'damaged', findings }
  }
  yield 'pages'
  const { shared, others } = engineCheck(read)
  // A page that two of them lead to: making the index again would throw records away.
  if (shared.length > 0) return { verdict: 'damaged', findings: shared }
  yield 'search'
  const findings = [...others, ...problemsOf(indexMatches, read)]
  return { verdict: findings.length > 0 ? 'search' : 'whole', findings }
}

export function* checkDamage({
  database,
  backups,
}: DamageRequest): Generator<'records' | 'pages' | 'search', DamageFinding, void> {
  if (hasSavesBehindBreak(`${database}-wal`, PAGE_BYTES))
    return { verdict: 'damaged', findings: ['saves lie behind a bad place of the log'] }
  try {
    const { read, close } = openReader(database)
    try {
      return yield* look(read, backups)
    } finally {
      close()
    }
  } catch (error) {
    if (error instanceof StorageError && error.code === 'DAMAGED')
      return { verdict: 'damaged', findings: ['can’t be opened'] }
    throw error
  }
}
