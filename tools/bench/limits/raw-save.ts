/** The rows of one saved case, written by prepared statements: no rules, no hashes, no index of words. */
import Database from 'better-sqlite3'
import { newUuid, uuidToBlob } from '#main/platform/db/uuid.ts'

const AUTHOR = 1
const AT = '2026-11-01T08:00:00.000Z'
const HASH = Buffer.alloc(32, 1)
const TEXT = 'կոշիկ տակացու պոկվել վարպետ երկրորդ օրը խնդրում զանգել'

export const openRawSave = (database: string) => {
  const raw = new Database(database)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = 1', 'cache_size = -65536'])
    raw.pragma(pragma)
  let number = 900_000
  let sequence = Number(raw.prepare('SELECT coalesce(max(sequence), 0) FROM change_log').pluck().get())
  const ticket = raw.prepare(
    `INSERT INTO ticket (uuid, number, number_year, number_sequence, customer_id, kind, channel, description, product,
       assignee_id, status, due_on, open_follow_up_count, last_event_at, created_at, created_by, updated_at, updated_by)
     VALUES (?, ?, 2026, ?, ?, 'complaint', 'counter', ?, '', ?, 'new', '2026-11-03', 1, ?, ?, ?, ?, ?)`,
  )
  const event = raw.prepare(
    `INSERT INTO ticket_event (uuid, ticket_id, customer_id, kind, body, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const followUp = raw.prepare(
    `INSERT INTO follow_up (uuid, ticket_id, customer_id, kind, about, due_on, first_due_on, assignee_id, status, created_at, created_by)
     VALUES (?, ?, ?, 'call', 'նորոգման', '2026-11-03', '2026-11-03', ?, 'open', ?, ?)`,
  )
  const log = raw.prepare(
    `INSERT INTO change_log (device_id, sequence, stamp, actor_id, table_name, row_uuid, action, new_values, values_hash,
       previous_hash, hash, created_at) VALUES (1, ?, '0190a1b2c3d4-0001', 1, ?, ?, 'insert', ?, ?, ?, ?, ?)`,
  )
  const counters = raw.prepare(
    'UPDATE customer SET ticket_count = ticket_count + 1, open_ticket_count = open_ticket_count + 1 WHERE id = ?',
  )
  const next = raw.prepare('UPDATE number_counter SET last = last + 1 WHERE id = 1')

  const record = (table: string, uuid: Buffer, values: object): void => {
    sequence += 1
    log.run(sequence, table, uuid, JSON.stringify(values), HASH, HASH, HASH, AT)
  }
  const save = raw.transaction((customerId: number) => {
    next.run()
    number += 1
    const ticketUuid = uuidToBlob(newUuid())
    const ids = [`2026-${number}`, number, customerId, TEXT, AUTHOR, AT, AT, AUTHOR, AT, AUTHOR]
    const ticketId = Number(ticket.run(ticketUuid, ...ids).lastInsertRowid)
    record('ticket', ticketUuid, ids)
    for (const kind of ['created', 'promise_made']) {
      const uuid = uuidToBlob(newUuid())
      event.run(uuid, ticketId, customerId, kind, TEXT, AT, AUTHOR)
      record('ticket_event', uuid, { kind, body: TEXT })
    }
    const uuid = uuidToBlob(newUuid())
    followUp.run(uuid, ticketId, customerId, AUTHOR, AT, AUTHOR)
    record('follow_up', uuid, { about: 'նորոգման', due: '2026-11-03' })
    counters.run(customerId)
  })
  return { save: (customerId: number) => save.immediate(customerId), close: () => raw.close() }
}
