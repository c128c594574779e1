/** What other features may do with a case inside their own transactions: read it, write its history, keep its due day true. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { NewEvent, TimelineService } from '#main/features/timeline/timeline.service.ts'
import type { Door, Trx } from '#main/platform/db/door.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import type { EventKind } from '#shared/tickets/timeline.schema.ts'
import { findTicketRow, getTicketRow, refreshDue, type TicketRow, touchTicket } from './ticket-rows.repo.ts'

type Deps = { door: Door; customers: CustomersService; timeline: TimelineService }

/** Entries that mean somebody was in touch with the person. */
const CONTACTS: readonly EventKind[] = ['created', 'call', 'message', 'reached']

export const createTicketRecords = ({ door, customers, timeline }: Deps) => ({
  find: (id: TicketId): TicketRow | undefined => findTicketRow(door.read, id),
  get: (rowId: number): TicketRow => getTicketRow(door.read, rowId),
  getInside: getTicketRow,
  refreshDue,

  /** Returns the row id of the event. */
  appendEvent: (
    trx: Trx,
    ticket: Pick<TicketRow, 'id' | 'customer_id'>,
    event: Omit<NewEvent, 'ticketId' | 'customerId'>,
  ): number => {
    touchTicket(trx, ticket.id)
    if (ticket.customer_id !== null && CONTACTS.includes(event.kind))
      customers.touchLastContact(trx, ticket.customer_id)
    return timeline.append(trx, { ...event, ticketId: ticket.id, customerId: ticket.customer_id })
  },
})

export type { TicketRow } from './ticket-rows.repo.ts'
export type TicketRecords = ReturnType<typeof createTicketRecords>
