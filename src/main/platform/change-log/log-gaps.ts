/** Entries that a damaged file has lost: recorded by a new entry of the chain, never made up for. */
import { z } from 'zod'
import type { Trx } from '../db/door.ts'
import { sql } from '../db/query.ts'
import type { ReadDb } from '../db/read-db.ts'
import { recordChange } from './change-log.ts'

/** Both ends included; `device` is the computer's public identity. */
const LogGap = z.object({ device: z.string(), first: z.int().min(1), last: z.int().min(1) })
export type LogGap = z.infer<typeof LogGap>

const TABLE = 'change_log'

export const recordLogGap = (trx: Trx, gap: LogGap): void =>
  recordChange(trx, { table: TABLE, rowUuid: null, action: 'delete', oldValues: null, newValues: gap })

export const recordedGaps = (read: ReadDb): LogGap[] =>
  read
    .all(
      sql
        .selectFrom('change_log')
        .select('new_values')
        .where('table_name', '=', TABLE)
        .where('action', '=', 'delete')
        .where('row_uuid', 'is', null),
    )
    .flatMap(({ new_values }) => {
      const gap = new_values === null ? undefined : LogGap.safeParse(JSON.parse(new_values))
      return gap?.success ? [gap.data] : []
    })
