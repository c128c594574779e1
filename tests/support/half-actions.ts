/** Of what one save writes, parts that stand alone: each finds half an action. */
import type { Check } from '#main/app/verify/ledgers.ts'
import { IMPORTED } from './whole-actions.ts'

const rows =
  (sql: string, what: string): Check =>
  (read) =>
    read.allRaw<{ id: number }>(sql).map(({ id }) => `${what} ${id}`)

const eventsOf = (owner: 'ticket_id' | 'customer_id', of: string, kinds: readonly string[]): string =>
  `(SELECT count(*) FROM ticket_event AS event WHERE event.${owner} = ${of}
     AND event.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`

/** Of an event of the case: it tells of this promise. */
const ABOUT_IT = `replace(json_extract(event.details, '$.followUpId'), '-', '') = lower(hex(follow_up.uuid))`

const RECORDED = [
  'ticket',
  'ticket_event',
  'follow_up',
  'compensation',
  'store_credit_entry',
  'customer',
  'contact',
] as const

export const HALVES: readonly Check[] = [
  rows(
    `SELECT id FROM ticket WHERE 1 <> ${eventsOf('ticket_id', 'ticket.id', ['created'])})`,
    'case without its event:',
  ),
  rows(
    'SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM follow_up WHERE ticket_id = ticket.id)',
    'case without its promise:',
  ),
  rows('SELECT id FROM draft WHERE uuid IN (SELECT uuid FROM ticket)', 'case beside its draft:'),
  rows(
    `SELECT id FROM ticket WHERE (status = 'closed') <> ${eventsOf('ticket_id', 'ticket.id', ['status_changed'])} AND json_extract(event.details, '$.to') = 'closed')`,
    'case closed without a word, or a word without it:',
  ),
  rows(
    `SELECT id FROM follow_up WHERE 1 <> ${eventsOf('ticket_id', 'ticket_id', ['promise_made'])} AND ${ABOUT_IT})`,
    'promise without its event:',
  ),
  rows(
    `SELECT id FROM follow_up WHERE (status = 'kept') <>
       ${eventsOf('ticket_id', 'ticket_id', ['promise_kept'])} AND ${ABOUT_IT})
       - ${eventsOf('ticket_id', 'ticket_id', ['promise_undone'])} AND ${ABOUT_IT})`,
    'promise kept or opened again without its event, or the event without it:',
  ),
  rows(
    `SELECT id FROM compensation WHERE 1 <>
       ${eventsOf('ticket_id', 'ticket_id', ['compensation_added', 'compensation_reversed'])}
         AND json_extract(event.details, '$.number') = compensation.number)`,
    'money without its event:',
  ),
  rows(
    `SELECT id FROM ticket_event WHERE kind IN ('compensation_added', 'compensation_reversed')
       AND NOT EXISTS (SELECT 1 FROM compensation WHERE number = json_extract(details, '$.number'))`,
    'event without its money:',
  ),
  rows(
    `SELECT id FROM compensation WHERE kind = 'store_credit' AND 1 <>
       (SELECT count(*) FROM store_credit_entry AS entry WHERE entry.compensation_id = compensation.id
          AND entry.kind = iif(compensation.reverses_id IS NULL, 'issue', 'reverse'))`,
    'credit without its entry:',
  ),
  rows(
    `SELECT id FROM customer WHERE
       (SELECT count(*) FROM store_credit_entry WHERE customer_id = customer.id AND kind = 'redeem')
         <> ${eventsOf('customer_id', 'customer.id', ['credit_redeemed'])})
       OR
       (SELECT count(*) FROM store_credit_entry WHERE customer_id = customer.id AND kind = 'reverse' AND compensation_id IS NULL)
         <> ${eventsOf('customer_id', 'customer.id', ['credit_reversed'])})`,
    'credit used or given back without its event, of person',
  ),
  rows(
    'SELECT id FROM customer WHERE NOT EXISTS (SELECT 1 FROM contact WHERE customer_id = customer.id)',
    'person without the phone:',
  ),
  rows(
    `SELECT id FROM customer WHERE (full_name LIKE '${IMPORTED} %') <>
       (SELECT count(*) FROM import_change WHERE customer_id = customer.id)`,
    'imported person of no import:',
  ),
  rows(
    `SELECT id FROM import_run WHERE rows_read <> (SELECT count(*) FROM import_change WHERE import_run_id = import_run.id)
       OR rows_created <> (SELECT count(*) FROM import_change WHERE import_run_id = import_run.id AND outcome = 'created')
       OR (status = 'running') <> (finished_at IS NULL)`,
    'import that counts what it did not write:',
  ),
  ...RECORDED.map((table) =>
    rows(
      `SELECT id FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM change_log WHERE row_uuid = ${table}.uuid)`,
      `${table} without its history:`,
    ),
  ),
]
