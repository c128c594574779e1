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
