/** The rows of each screen as plain prepared statements: no service, no contract, no mapping. */
import type { Database } from 'better-sqlite3'

const PERSON = `customer.uuid AS customer_uuid, customer.full_name, customer.company,
  (SELECT coalesce(value, raw) FROM contact WHERE contact.customer_id = customer.id AND contact.kind = 'phone'
   ORDER BY contact.position LIMIT 1) AS phone`
const TICKET = `SELECT ticket.*, ${PERSON} FROM ticket LEFT JOIN customer ON customer.id = ticket.customer_id`
const FOLLOW_UP = `SELECT follow_up.*, ticket.uuid AS ticket_uuid, ticket.number, ticket.description, ${PERSON} FROM follow_up
  JOIN ticket ON ticket.id = follow_up.ticket_id LEFT JOIN customer ON customer.id = follow_up.customer_id`
const EVENT = `SELECT event.*, ticket.uuid AS ticket_uuid, ticket.number, customer.uuid AS customer_uuid,
  corrected.uuid AS corrects_uuid, correction.uuid AS correction_uuid FROM ticket_event AS event
  LEFT JOIN ticket ON ticket.id = event.ticket_id LEFT JOIN customer ON customer.id = event.customer_id
  LEFT JOIN ticket_event AS corrected ON corrected.id = event.corrects_id
  LEFT JOIN ticket_event AS correction ON correction.corrects_id = event.id`
const OPEN = `${FOLLOW_UP} WHERE follow_up.status = 'open' AND follow_up.due_key >= ? AND follow_up.due_key < ?
  ORDER BY follow_up.due_key, follow_up.id LIMIT ?`
const COUNT = `SELECT count(*) FROM (SELECT id FROM follow_up WHERE status = 'open' AND due_key >= ? AND due_key < ? LIMIT 1000)`

export type OpenRange = { from: string; before: string }

export const prepareReads = (raw: Database) => {
  const ticket = raw.prepare(`${TICKET} WHERE ticket.uuid = ?`)
  const promises = raw.prepare(`${FOLLOW_UP} WHERE follow_up.ticket_id = ? ORDER BY follow_up.id`)
  const ticketEvents = raw.prepare(`${EVENT} WHERE event.ticket_id = ? ORDER BY event.id DESC LIMIT 51`)
  const customerEvents = raw.prepare(`${EVENT} WHERE event.customer_id = ? ORDER BY event.id DESC LIMIT 51`)
  const open = raw.prepare(OPEN)
  const count = raw.prepare(COUNT)
  const settled = raw.prepare(`SELECT count(*) FROM follow_up WHERE status <> 'open' AND settled_on = ?`)
  const tail = raw.prepare(
    `SELECT customer.uuid, full_name, contact.value FROM contact JOIN customer ON customer.id = contact.customer_id
     WHERE digits_reversed <> '' AND digits_reversed >= ? AND digits_reversed < ? LIMIT 50`,
  )
  const page = raw.prepare(
    `${TICKET} WHERE ticket.deleted_at IS NULL AND ticket.id < ? ORDER BY ticket.id DESC LIMIT 51`,
  )
  return {
    openCase: (uuid: Buffer, id: number) => [ticket.get(uuid), promises.all(id), ticketEvents.all(id)],
    dueList: ({ from, before }: OpenRange, limit: number) => open.all(from, before, limit),
    board: (ranges: readonly OpenRange[], today: string, limit: number) => [
      ranges.map(({ from, before }) => [open.all(from, before, limit), count.get(from, before)]),
      settled.get(today),
    ],
    customerTimeline: (id: number) => customerEvents.all(id),
    phoneTail: (reversed: string) => tail.all(reversed, `${reversed}~`),
    listPage: (beforeId: number) => page.all(beforeId),
  }
}
