/** What the file of the shop says of itself: how much it holds and whether all of it fits, without a word of what it holds. */
import { createSearchService } from '#main/features/search/search.service.ts'
import { systemClock } from '#main/platform/clock.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { openReadOnlyDoor } from '#main/platform/db/read-only-door.ts'
import { type CheckName, verifyShop } from '../verify/verify-shop.ts'

const COUNTED = [
  'customer',
  'contact',
  'ticket',
  'ticket_event',
  'follow_up',
  'compensation',
  'store_credit_entry',
  'staff',
  'draft',
  'print_job',
  'import_run',
  'change_log',
] as const

export type CheckRequest = { database: string }
export type CheckedShop = {
  schema: number
  rows: Record<string, number>
  /** How many problems each check found; what they are names records. */
  problems: Partial<Record<CheckName, number>>
}

const one = (read: ReadDb, sql: string): number =>
  Object.values(read.allRaw<Record<string, number>>(sql)[0] ?? {})[0] ?? 0

export function* checkShop({ database }: CheckRequest): Generator<CheckName, CheckedShop, void> {
  const door = openReadOnlyDoor(database, systemClock)
  try {
    const { read } = door
    const services = { search: createSearchService({ door }) }
    const problems: CheckedShop['problems'] = {}
    for (const result of verifyShop(read, services)) {
      problems[result.check] = result.problems.length
      yield result.check
    }
    return {
      schema: one(read, 'PRAGMA user_version'),
      rows: Object.fromEntries(COUNTED.map((table) => [table, one(read, `SELECT count(*) FROM ${table}`)])),
      problems,
    }
  } finally {
    door.close()
  }
}
