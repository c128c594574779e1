/** Numbers that people hold on paper are never given a second time, also where their records are gone. */
import type { Trx } from './db/door.ts'
import { sql } from './db/query.ts'
import type { ReadDb } from './db/read-db.ts'
import { insertRow } from './db/row-writer.ts'
import type { Row } from './db/tables.ts'
import { blobToUuid, uuidToBlob } from './db/uuid.ts'

/** The last number of one kind that a computer gave in a year. People know the computer by its letter. */
export type LastNumber = Pick<Row<'number_counter'>, 'kind' | 'year' | 'last'> & {
  device: Pick<Row<'device'>, 'letter' | 'name' | 'created_at'> & { uuid: string }
}

export const readLastNumbers = (read: ReadDb): LastNumber[] =>
  read
    .all(
      sql
        .selectFrom('number_counter')
        .innerJoin('device', 'device.id', 'number_counter.device_id')
        .select(['kind', 'year', 'last', 'uuid', 'letter', 'name', 'device.created_at']),
    )
    .map(({ kind, year, last, uuid, ...device }) => ({
      kind,
      year,
      last,
      device: { ...device, uuid: blobToUuid(uuid) },
    }))

const deviceOf = (trx: Trx, { uuid, letter, name, created_at }: LastNumber['device']): number => {
  const known = trx.first(sql.selectFrom('device').select('id').where('letter', '=', letter))
  if (known) return known.id
  const blob = uuidToBlob(uuid)
  const sameComputer = trx.first(sql.selectFrom('device').select('id').where('uuid', '=', blob))
  // Known here under another letter: its numbers under this one are nobody's to give any more.
  const own = sameComputer ? uuidToBlob(trx.newUuid()) : blob
  return trx.run(sql.insertInto('device').values({ uuid: own, letter, name, created_at })).lastInsertRowid
}

const counterOf = (trx: Trx, { kind, year }: LastNumber, deviceId: number): number =>
  trx.first(
    sql
      .selectFrom('number_counter')
      .select('last')
      .where('kind', '=', kind)
      .where('device_id', '=', deviceId)
      .where('year', '=', year),
  )?.last ?? 0

/** Every computer counts on above these numbers; the numbers between are recorded as a gap. Returns how many those are. */
export const countOnAbove = (trx: Trx, given: readonly LastNumber[], cause: Row<'number_gap'>['cause']): number => {
  let missing = 0
  for (const number of given) {
    const { kind, year, last } = number
    const deviceId = deviceOf(trx, number.device)
    const present = counterOf(trx, number, deviceId)
    if (last <= present) continue
    trx.run(
      sql
        .insertInto('number_counter')
        .values({ kind, device_id: deviceId, year, last })
        .onConflict((conflict) => conflict.columns(['kind', 'device_id', 'year']).doUpdateSet({ last })),
    )
    insertRow(trx, 'number_gap', {
      uuid: uuidToBlob(trx.newUuid()),
      kind,
      device_id: deviceId,
      year,
      first: present + 1,
      last,
      cause,
      created_at: trx.at,
      created_by: trx.actor.staffId,
    })
    missing += last - present
  }
  return missing
}
