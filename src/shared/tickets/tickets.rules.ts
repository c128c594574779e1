import { addMs, type Instant, instantOf } from '#shared/kernel/instant.ts'
import { type LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { TicketStatus } from './tickets.schema.ts'

const OPEN: readonly TicketStatus[] = [
  'new',
  'in_progress',
  'waiting_customer',
  'waiting_supplier',
  'waiting_delivery',
  'waiting_repair',
  'resolved',
]

/** From a closed case the only way is back to work: that is a reopening and is counted. Nothing becomes new again. */
export const nextStatuses = (from: TicketStatus): readonly TicketStatus[] =>
  from === 'closed' ? ['in_progress'] : [...OPEN.filter((status) => status !== 'new' && status !== from), 'closed']

export const isStatusPossible = (from: TicketStatus, to: TicketStatus): boolean => nextStatuses(from).includes(to)

/** Days without an entry after which an open case counts as untouched. */
const UNTOUCHED_DAYS = 7
const DAY_MS = 86_400_000
const MIDNIGHT = LocalTime.parse('00:00')

/** An open case whose last entry is older counts as untouched; `today` is the shop's. */
export const untouchedSince = (today: LocalDate, timeZone: string): Instant =>
  addMs(instantOf(today, MIDNIGHT, timeZone), -(UNTOUCHED_DAYS - 1) * DAY_MS)
