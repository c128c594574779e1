import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow } from '#main/platform/db/row-writer.ts'
import type { Row } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { SecretHash } from './secret-hash.ts'

export type SecretKind = Row<'staff_secret'>['kind']

export const findSecret = (read: ReadDb, staffId: number, kind: SecretKind): SecretHash | undefined =>
  read.first(
    sql
      .selectFrom('staff_secret')
      .select(['salt', 'hash', 'cost'])
      .where('staff_id', '=', staffId)
      .where('kind', '=', kind),
  )

export const removeSecret = (trx: Trx, staffId: number, kind: SecretKind): void => {
  trx.run(sql.deleteFrom('staff_secret').where('staff_id', '=', staffId).where('kind', '=', kind))
}

export const saveSecret = (trx: Trx, staffId: number, kind: SecretKind, secret: SecretHash): void => {
  removeSecret(trx, staffId, kind)
  trx.run(sql.insertInto('staff_secret').values({ staff_id: staffId, kind, ...secret, created_at: trx.at }))
}

export const countFailed = (read: ReadDb, staffId: number, deviceId: number): number =>
  read.first(
    sql.selectFrom('pin_try').select('failed').where('staff_id', '=', staffId).where('device_id', '=', deviceId),
  )?.failed ?? 0

export const addFailed = (trx: Trx, staffId: number): void => {
  trx.run(
    sql
      .insertInto('pin_try')
      .values({ staff_id: staffId, device_id: trx.deviceId, failed: 1 })
      .onConflict((conflict) =>
        conflict.columns(['staff_id', 'device_id']).doUpdateSet((eb) => ({ failed: eb('pin_try.failed', '+', 1) })),
      ),
  )
}

export const forgetFailed = (trx: Trx, staffId: number): void => {
  trx.run(sql.deleteFrom('pin_try').where('staff_id', '=', staffId).where('device_id', '=', trx.deviceId))
}

export const noteSecurity = (trx: Trx, kind: Row<'security_event'>['kind'], staffId: number): void => {
  insertRow(trx, 'security_event', {
    uuid: uuidToBlob(trx.newUuid()),
    kind,
    staff_id: staffId,
    created_at: trx.at,
    created_by: trx.actor.staffId,
  })
}
