/** Writes the audit trail: who, when, on which computer, what it was and what it is now. */
import { epochMsOf } from '#shared/kernel/instant.ts'
import type { Trx } from '../db/door.ts'
import { sql } from '../db/query.ts'
import { blobToUuid } from '../db/uuid.ts'
import { FIRST_PREVIOUS_HASH, hashOfEntry, hashOfValues } from './chain.ts'
import { nextStamp, parseStamp, stampText } from './stamp.ts'

export type Change = {
  table: string
  rowUuid: Buffer | null
  action: 'insert' | 'update' | 'delete'
  oldValues: Record<string, unknown> | null
  newValues: Record<string, unknown> | null
}

/** Values as an entry keeps them: identities as text. */
export const loggedValues = (values: Record<string, unknown> | null): string | null =>
  values && JSON.stringify(values, (_key, value: unknown) => toJsonValue(value))

// JSON.stringify calls Buffer's toJSON before the replacer sees it.
const toJsonValue = (value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Buffer' &&
  'data' in value &&
  Array.isArray(value.data)
    ? blobToUuid(Buffer.from(value.data))
    : value

const lastEntry = (trx: Trx) =>
  trx.first(
    sql
      .selectFrom('change_log')
      .select(['sequence', 'stamp', 'hash'])
      .where('device_id', '=', trx.deviceId)
      .orderBy('sequence', 'desc')
      .limit(1),
  )

const deviceUuid = (trx: Trx): string => {
  const device = trx.first(sql.selectFrom('device').select('uuid').where('id', '=', trx.deviceId))
  if (!device) throw new Error('this computer is not registered in the shop')
  return blobToUuid(device.uuid)
}

export const recordChange = (trx: Trx, change: Change): void => {
  const last = lastEntry(trx)
  const oldValues = loggedValues(change.oldValues)
  const newValues = loggedValues(change.newValues)
  const valuesHash = hashOfValues(oldValues, newValues)
  const previousHash = last?.hash ?? FIRST_PREVIOUS_HASH
  const sequence = (last?.sequence ?? 0) + 1
  const stamp = stampText(nextStamp(last && parseStamp(last.stamp), epochMsOf(trx.at)))
  const entry = {
    deviceUuid: deviceUuid(trx),
    sequence,
    stamp,
    actorId: trx.actor.staffId,
    tableName: change.table,
    rowUuid: change.rowUuid,
    action: change.action,
    createdAt: trx.at,
  }
  trx.run(
    sql.insertInto('change_log').values({
      device_id: trx.deviceId,
      sequence,
      stamp,
      actor_id: entry.actorId,
      table_name: change.table,
      row_uuid: change.rowUuid,
      action: change.action,
      old_values: oldValues,
      new_values: newValues,
      values_hash: valuesHash,
      previous_hash: previousHash,
      hash: hashOfEntry(entry, valuesHash, previousHash),
      created_at: trx.at,
    }),
  )
}
