/** Whether a stored entry is, bit by bit, what was written. */
import type { Row } from '../db/tables.ts'
import { hashOfEntry, hashOfValues } from './chain.ts'

type Entry = Row<'change_log'>

export const isErased = ({ old_values, new_values }: Entry): boolean => old_values === null && new_values === null

export const hasOwnValues = ({ old_values, new_values, values_hash }: Entry): boolean =>
  hashOfValues(old_values, new_values).equals(values_hash)

/** Its values apart: they may have been erased on request, their hash stays. */
export const isAsHashed = (row: Entry, deviceUuid: string): boolean => {
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
  return hashOfEntry(entry, row.values_hash, row.previous_hash).equals(row.hash)
}
