/** Brings a salvaged shop into a state that holds together, and says in its own change log what is not as it was. */
import { recordChange } from '#main/platform/change-log/change-log.ts'
import { type LogGap, recordLogGap } from '#main/platform/change-log/log-gaps.ts'
import type { Trx } from '#main/platform/db/door.ts'
import { countOnAbove, type LastNumber } from '#main/platform/number-gaps.ts'
import type { SavedRow } from '#main/platform/salvage/row-judge.ts'
import type { Loosened } from '#main/platform/salvage/write-rows.ts'
import { RECORDED_TABLES } from '../verify/recorded-tables.ts'
import type { LostRecord } from './choose-recorded.ts'
import type { History, Told } from './histories.ts'
import { recordMissingNumbers } from './missing-numbers.ts'
import { differingFromTold } from './told-row.ts'

/** The columns that follow from other rows (docs/data-model.md), worked out from those that are there. */
const DERIVE = [
  ...['ticket_event', 'follow_up', 'compensation'].map(
    (table) => `UPDATE ${table} SET customer_id = (SELECT customer_id FROM ticket WHERE ticket.id = ticket_id)
      WHERE ticket_id IS NOT NULL AND customer_id IS NOT (SELECT customer_id FROM ticket WHERE ticket.id = ticket_id)`,
  ),
  `UPDATE ticket SET
     open_follow_up_count = (SELECT count(*) FROM follow_up WHERE ticket_id = ticket.id AND status = 'open'),
     (due_on, due_time) = (SELECT due_on, due_time FROM follow_up WHERE ticket_id = ticket.id AND status = 'open'
                           ORDER BY due_key, id LIMIT 1)`,
  `UPDATE ticket SET last_event_at = (SELECT max(created_at) FROM ticket_event WHERE ticket_id = ticket.id)
   WHERE EXISTS (SELECT 1 FROM ticket_event WHERE ticket_id = ticket.id)`,
  `UPDATE customer SET
     ticket_count = (SELECT count(*) FROM ticket WHERE customer_id = customer.id AND deleted_at IS NULL),
     open_ticket_count = (SELECT count(*) FROM ticket WHERE customer_id = customer.id AND deleted_at IS NULL AND status <> 'closed'),
     store_credit = max(0, ifnull((SELECT sum(balance_change) FROM store_credit_entry WHERE customer_id = customer.id), 0))`,
  `UPDATE customer SET last_contact_at = (SELECT max(created_at) FROM ticket_event WHERE customer_id = customer.id)
   WHERE last_contact_at IS NOT NULL AND last_contact_at NOT IN (SELECT created_at FROM ticket_event WHERE customer_id = customer.id)`,
  `UPDATE customer SET last_contact_at = (SELECT max(created_at) FROM ticket_event WHERE customer_id = customer.id)
   WHERE last_contact_at IS NULL AND ticket_count > 0`,
]

export type Unsettled = {
  gaps: readonly LogGap[]
  numbers: readonly LastNumber[]
  lost: readonly LostRecord[]
  loosened: readonly Loosened[]
  unproven: readonly { table: string; row: SavedRow; history: History | undefined }[]
}

const withoutId = ({ id: _, ...values }: SavedRow): Told => values

const recordUnproven = (trx: Trx, { table, row, history }: Unsettled['unproven'][number]): void => {
  if (!Buffer.isBuffer(row.uuid)) return
  const [present] = trx.allRaw<SavedRow>(`SELECT * FROM ${table} WHERE uuid = ?`, row.uuid)
  if (!present) return
  const change = { table, rowUuid: row.uuid }
  if (!history) {
    recordChange(trx, { ...change, action: 'insert', oldValues: null, newValues: withoutId(present) })
    return
  }
  const names = differingFromTold(table, present, history.values)
  if (names.length === 0) return
  const oldValues = Object.fromEntries(names.map((name) => [name, history.values[name]]))
  const newValues = Object.fromEntries(names.map((name) => [name, present[name]]))
  recordChange(trx, { ...change, action: 'update', oldValues, newValues })
}

const recordLost = (trx: Trx, { table, history }: LostRecord): void => {
  if (!history || history.isErased || Object.keys(history.values).length === 0) return
  recordChange(trx, { table, rowUuid: history.uuid, action: 'delete', oldValues: history.values, newValues: null })
}

const recordLoosened = (trx: Trx, { table, row, column }: Loosened): void => {
  const derived = RECORDED_TABLES.get(table)
  if (!derived || !Buffer.isBuffer(row.uuid) || (column !== null && derived.includes(column))) return
  const change = { table, rowUuid: row.uuid }
  if (column === null) recordChange(trx, { ...change, action: 'delete', oldValues: withoutId(row), newValues: null })
  else
    recordChange(trx, {
      ...change,
      action: 'update',
      oldValues: { [column]: row[column] },
      newValues: { [column]: null },
    })
}

/** Returns the numbers that were given and whose records are gone. */
export const settle = (trx: Trx, { gaps, numbers, lost, loosened, unproven }: Unsettled): string[] => {
  for (const statement of DERIVE) trx.runRaw(statement)
  for (const gap of gaps) recordLogGap(trx, gap)
  for (const each of lost) recordLost(trx, each)
  for (const each of unproven) recordUnproven(trx, each)
  for (const each of loosened) recordLoosened(trx, each)
  countOnAbove(trx, numbers, 'salvaged')
  return recordMissingNumbers(trx)
}
