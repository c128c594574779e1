/** Moments and persons that are copied from other rows and stand in no history. */
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { Check } from '../verify/ledgers.ts'

const SHOWN = 20

const idsWhere = (read: ReadDb, table: string, condition: string): number[] =>
  read.allRaw<{ id: number }>(`SELECT id FROM ${table} WHERE ${condition} LIMIT ${SHOWN}`).map(({ id }) => id)

/** Each save has one moment, which stands in the entries of the change log that it wrote. */
const isNoMoment = (column: string): string =>
  `${column} IS NOT NULL AND ${column} NOT IN (SELECT created_at FROM change_log)
   AND ${column} NOT IN (SELECT created_at FROM ticket_event)`

export const copiedMoments: Check = (read) => [
  ...idsWhere(read, 'ticket', isNoMoment('last_event_at')).map((id) => `ticket ${id}: last_event_at is no moment`),
  ...idsWhere(read, 'customer', isNoMoment('last_contact_at')).map(
    (id) => `customer ${id}: last_contact_at is no moment`,
  ),
]

export const copiedPersons: Check = (read) =>
  ['ticket_event', 'follow_up', 'compensation'].flatMap((table) =>
    idsWhere(
      read,
      table,
      `ticket_id IS NOT NULL AND customer_id IS NOT (SELECT customer_id FROM ticket WHERE ticket.id = ticket_id)`,
    ).map((id) => `${table} ${id}: another person than its case`),
  )

export const dueTimes: Check = (read) =>
  idsWhere(
    read,
    'ticket',
    `due_time IS NOT (SELECT due_time FROM follow_up WHERE ticket_id = ticket.id AND status = 'open' ORDER BY due_key, id LIMIT 1)`,
  ).map((id) => `ticket ${id}: another hour than its promise`)
