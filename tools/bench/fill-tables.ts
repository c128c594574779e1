/** Rows in bulk, straight into the tables: what the services would have written in years, without the years. */
import type { Database } from 'better-sqlite3'
import { newUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import { sortKey } from '#shared/kernel/fold/sort-key.ts'
import { reverseDigits } from '#shared/kernel/format-phone.ts'
import { addDays, LocalDate } from '#shared/kernel/local-date.ts'
import type { ShopSize } from './build-shop.ts'
import { createRandom, type Random } from './random.ts'
import { ABOUT, GIVEN_NAMES, SURNAMES, WORDS } from './words.ts'

const OWNER = 1
export const FIRST_FILLED_DAY = LocalDate.parse('2024-01-02')
export const FILLED_DAYS = 1_050
const PROMISES_PER_OPEN_TICKET = 0.6

const uuid = () => uuidToBlob(newUuid())

type Insert = (...values: unknown[]) => void

const inserter = (handle: Database, table: string, columns: readonly string[]): Insert => {
  const statement = handle.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  return (...values) => void statement.run(...values)
}

const fillCustomers = (handle: Database, count: number, random: Random) => {
  const at = `${FIRST_FILLED_DAY}T06:00:00.000Z`
  const customer = inserter(handle, 'customer', [
    ...['id', 'uuid', 'full_name', 'sort_key', 'language', 'ticket_count'],
    ...['last_contact_at', 'created_at', 'created_by', 'updated_at', 'updated_by'],
  ])
  const contact = inserter(handle, 'contact', [
    ...['uuid', 'customer_id', 'position', 'kind', 'raw', 'value', 'valid', 'digits_reversed', 'created_at'],
  ])
  for (let id = 1; id <= count; id += 1) {
    const name = `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`
    customer(id, uuid(), name, sortKey(name), 'hy', 0, at, at, OWNER, at, OWNER)
    const phone = `+374${random.pick(['91', '77', '98', '55', '93'])}${String(random.below(1_000_000)).padStart(6, '0')}`
    contact(uuid(), id, 0, 'phone', phone, phone, 1, reverseDigits(phone), at)
  }
}

const sentence = (random: Random, words: number): string =>
  Array.from({ length: words }, () => random.pick(WORDS)).join(' ')

const KINDS = ['complaint', 'complaint', 'complaint', 'question', 'request', 'return', 'praise'] as const
const CHANNELS = ['counter', 'counter', 'phone', 'messenger', 'web_shop', 'delivery'] as const
const STATUSES = ['in_progress', 'waiting_customer', 'waiting_supplier', 'waiting_repair', 'new'] as const

const fillTickets = (handle: Database, size: ShopSize, random: Random) => {
  const ticket = inserter(handle, 'ticket', [
    ...[
      'id',
      'uuid',
      'number',
      'number_year',
      'number_sequence',
      'customer_id',
      'kind',
      'channel',
      'reason_id',
      'description',
    ],
    ...['product', 'receipt_number', 'assignee_id', 'status', 'closed_at', 'resolved_at', 'last_event_at'],
    ...['created_at', 'created_by', 'updated_at', 'updated_by'],
  ])
  const event = inserter(handle, 'ticket_event', [
    ...['uuid', 'ticket_id', 'customer_id', 'kind', 'body', 'details', 'created_at', 'created_by'],
  ])
  const sequences = new Map<number, number>()
  for (let id = 1; id <= size.tickets; id += 1) {
    const day = addDays(FIRST_FILLED_DAY, Math.floor((id / size.tickets) * FILLED_DAYS))
    const at = `${day}T${String(6 + random.below(9)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}:00.000Z`
    const year = Number(day.slice(0, 4))
    const sequence = (sequences.get(year) ?? 0) + 1
    sequences.set(year, sequence)
    const customerId = random.next() < 0.9 ? 1 + random.below(size.customers) : null
    const open = id > size.tickets - size.openTickets
    const text = sentence(random, 8)
    ticket(
      ...[id, uuid(), `${year}-${String(sequence).padStart(5, '0')}`, year, sequence, customerId, random.pick(KINDS)],
      ...[
        random.pick(CHANNELS),
        1 + random.below(8),
        text,
        sentence(random, 2),
        String(1_000_000 + random.below(9_000_000)),
      ],
      ...[OWNER, open ? random.pick(STATUSES) : 'closed', open ? null : at, open ? null : at, at, at, OWNER, at, OWNER],
    )
    event(uuid(), id, customerId, 'created', text, '{}', at, OWNER)
    event(uuid(), id, customerId, 'call', sentence(random, 5), '{}', at, OWNER)
    event(uuid(), id, customerId, open ? 'note' : 'status_changed', '', '{}', at, OWNER)
  }
  const counter = inserter(handle, 'number_counter', ['kind', 'device_id', 'year', 'last'])
  for (const [year, last] of sequences) counter('ticket', 1, year, last)
}

const fillFollowUps = (handle: Database, size: ShopSize, today: LocalDate, random: Random) => {
  const followUp = inserter(handle, 'follow_up', [
    ...[
      'uuid',
      'ticket_id',
      'customer_id',
      'kind',
      'about',
      'due_on',
      'due_time',
      'first_due_on',
      'assignee_id',
      'status',
    ],
    ...['settled_at', 'settled_on', 'settled_by', 'created_at', 'created_by'],
  ])
  const customerOf = handle.prepare<[number], { customer_id: number | null }>(
    'SELECT customer_id FROM ticket WHERE id = ?',
  )
  const firstOpen = size.tickets - size.openTickets + 1
  for (let index = 0; index < size.followUps; index += 1) {
    const open = index < size.openTickets * PROMISES_PER_OPEN_TICKET
    const ticketId = open ? firstOpen + random.below(size.tickets - firstOpen) : 1 + random.below(firstOpen - 1)
    // Open ones lie around today: some late, some due today, most in the coming weeks.
    const dueOn = open ? addDays(today, random.below(40) - 8) : addDays(FIRST_FILLED_DAY, random.below(FILLED_DAYS))
    const hour = random.next() < 0.5 ? `${10 + random.below(9)}:00` : null
    const at = `${dueOn}T08:00:00.000Z`
    const { customer_id: customerId = null } = customerOf.get(ticketId) ?? {}
    followUp(
      ...[uuid(), ticketId, customerId, random.pick(['call', 'call', 'repair', 'message']), random.pick(ABOUT)],
      ...[
        dueOn,
        hour,
        dueOn,
        OWNER,
        open ? 'open' : 'kept',
        open ? null : at,
        open ? null : dueOn,
        open ? null : OWNER,
      ],
      ...[at, OWNER],
    )
  }
}

/** What the services keep in the same transaction is computed once for all rows. */
const deriveColumns = (handle: Database) => {
  handle.exec(`
    UPDATE ticket SET
      open_follow_up_count = found.count, due_on = substr(found.due_key, 1, 10),
      due_time = nullif(substr(found.due_key, 12), '99:99')
    FROM (SELECT ticket_id, count(*) AS count, min(due_key) AS due_key FROM follow_up WHERE status = 'open' GROUP BY ticket_id) AS found
    WHERE found.ticket_id = ticket.id;
    UPDATE customer SET ticket_count = found.count, open_ticket_count = found.open, last_contact_at = found.last
    FROM (SELECT customer_id, count(*) AS count, sum(status <> 'closed') AS open, max(created_at) AS last
          FROM ticket WHERE customer_id IS NOT NULL GROUP BY customer_id) AS found
    WHERE found.customer_id = customer.id;`)
}

/** `today`: open promises lie around it; by default the day of filling. */
export const fillTables = (
  handle: Database,
  size: ShopSize,
  today = LocalDate.parse(new Date().toISOString().slice(0, 10)),
): void => {
  const random = createRandom(20_260_514)
  handle.pragma('cache_size = -400000')
  const steps = [
    () => fillCustomers(handle, size.customers, random),
    () => fillTickets(handle, size, random),
    () => fillFollowUps(handle, size, today, random),
    () => deriveColumns(handle),
  ]
  for (const step of steps) handle.transaction(step)()
}
