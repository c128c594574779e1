import { FIRST_PREVIOUS_HASH, hashOfEntry, hashOfValues } from '#main/platform/change-log/chain.ts'
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
): string | undefined => {
  if (row.sequence !== (previous?.sequence ?? 0) + 1) return 'an entry is missing before it'
  if (!row.previous_hash.equals(previous?.hash ?? FIRST_PREVIOUS_HASH)) return 'the chain is broken before it'
  if (previous && row.stamp <= previous.stamp) return 'its stamp goes back'
  // Values may have been erased on request; their hash stays.
  const isErased = row.old_values === null && row.new_values === null
  if (!isErased && !hashOfValues(row.old_values, row.new_values).equals(row.values_hash))
    return 'its values were changed'
  const entry = {
    deviceUuid,
    sequence: row.sequence,
    stamp: row.stamp,
    actorId: row.actor_id,
    tableName: row.table_name,
    rowUuid: row.row_uuid,
    action: row.action,
    createdAt: row.created_at,
  }
  return hashOfEntry(entry, row.values_hash, row.previous_hash).equals(row.hash) ? undefined : 'it was changed'
}

const verifyDevice = (read: ReadDb, device: { id: number; uuid: Buffer; letter: string }): string[] => {
  const rows = sql.selectFrom('change_log').selectAll().where('device_id', '=', device.id).orderBy('sequence')
  let previous: Row<'change_log'> | undefined
  for (const row of read.iterate(rows)) {
    const problem = problemOf(row, blobToUuid(device.uuid), previous)
    // What follows a broken link can't be judged.
    if (problem) return [`change ${device.letter}${row.sequence}: ${problem}`]
    previous = row
  }
  return []
}

export const changeChain: Check = (read) =>
  read.all(sql.selectFrom('device').select(['id', 'uuid', 'letter'])).flatMap((device) => verifyDevice(read, device))
