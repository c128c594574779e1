import { Instant } from '#shared/kernel/instant.ts'
import { sql } from '../db/query.ts'
import type { ReadDb } from '../db/read-db.ts'

/** What the clock showed when the newest entry was written, on whichever computer. */
export const findLastMoment = (read: ReadDb): Instant | undefined => {
  const newest = read.first(sql.selectFrom('change_log').select('created_at').orderBy('id', 'desc').limit(1))
  // An entry that somebody changed by hand is no reason not to open the shop.
  return Instant.safeParse(newest?.created_at).data
}
