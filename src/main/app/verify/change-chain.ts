import { FIRST_PREVIOUS_HASH } from '#main/platform/change-log/chain.ts'
import { hasOwnValues, isAsHashed, isErased } from '#main/platform/change-log/judge-entry.ts'
import { type LogGap, recordedGaps } from '#main/platform/change-log/log-gaps.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Row } from '#main/platform/db/tables.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import type { Check } from './ledgers.ts'

/** The first thing that is wrong with an entry, given the one before it. */
const problemOf = (
  row: Row<'change_log'>,
  deviceUuid: string,
  previous: Row<'change_log'> | undefined,
  gaps: readonly LogGap[],
): string | undefined => {
  const expected = (previous?.sequence ?? 0) + 1
  const isGap = row.sequence !== expected
  if (isGap && !gaps.some(({ first, last }) => first === expected && last === row.sequence - 1))
    return 'an entry is missing before it'
  if (!isGap && !row.previous_hash.equals(previous?.hash ?? FIRST_PREVIOUS_HASH)) return 'the chain is broken before it'
  if (previous && row.stamp <= previous.stamp) return 'its stamp goes back'
  // Values may have been erased on request; their hash stays.
  if (!isErased(row) && !hasOwnValues(row)) return 'its values were changed'
  return isAsHashed(row, deviceUuid) ? undefined : 'it was changed'
}

const verifyDevice = (
  read: ReadDb,
  device: { id: number; uuid: Buffer; letter: string },
  gaps: readonly LogGap[],
): string[] => {
  const own = gaps.filter((gap) => gap.device === blobToUuid(device.uuid))
  const rows = sql.selectFrom('change_log').selectAll().where('device_id', '=', device.id).orderBy('sequence')
  let previous: Row<'change_log'> | undefined
  for (const row of read.iterate(rows)) {
    const problem = problemOf(row, blobToUuid(device.uuid), previous, own)
    // What follows a broken link can't be judged.
    if (problem) return [`change ${device.letter}${row.sequence}: ${problem}`]
    previous = row
  }
  return []
}

export const changeChain: Check = (read) => {
  const gaps = recordedGaps(read)
  return read
    .all(sql.selectFrom('device').select(['id', 'uuid', 'letter']))
    .flatMap((device) => verifyDevice(read, device, gaps))
}
