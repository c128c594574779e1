import { z } from 'zod'
import { CustomerId, EventId, FollowUpId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { PageInput, pageOf } from '#shared/kernel/page.ts'
import { CHANGED_ELSEWHERE, NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { FilledLongText, LongText } from '#shared/kernel/text.ts'
import {
  NewTicket,
  Recovery,
  Settlement,
  Ticket,
  TicketFilter,
  TicketListItem,
  TicketPatch,
  TicketStatus,
} from './tickets.schema.ts'
import { TimelineEntry } from './timeline.schema.ts'

const statusErrors = {
  /** Closing asks what becomes of each open promise. */
  OPEN_FOLLOW_UPS: { data: z.object({ followUpIds: z.array(FollowUpId) }) },
  ALREADY_CLOSED: { data: z.object({ closedAt: Instant }) },
  STATUS_NOT_POSSIBLE: { data: z.object({ from: TicketStatus, to: TicketStatus }) },
} as const

export const ticketsContract = {
  create: procedure
    .input(NewTicket)
    .output(Ticket)
    .errors({ UNKNOWN_CUSTOMER: {}, UNKNOWN_REASON: {}, UNKNOWN_STAFF: {} }),
  get: procedure
    .input(z.object({ id: TicketId }))
    .output(Ticket)
    .errors(NOT_FOUND),
  list: procedure.input(TicketFilter.extend(PageInput.shape)).output(pageOf(TicketListItem)),
  /** How many rows a filter has; stops at the count limit. */
  count: procedure.input(TicketFilter).output(z.int()),
  update: procedure
    .input(z.object({ id: TicketId, version: z.int(), patch: TicketPatch }))
    .output(Ticket)
    .errors({ ...NOT_FOUND, ...CHANGED_ELSEWHERE, UNKNOWN_REASON: {}, UNKNOWN_STAFF: {} }),
  /** Null makes it a walk-in again. */
  setCustomer: procedure
    .input(z.object({ id: TicketId, customerId: CustomerId.nullable() }))
    .output(Ticket)
    .errors({ ...NOT_FOUND, UNKNOWN_CUSTOMER: {}, HAS_STORE_CREDIT: {} }),
  setRecovery: procedure
    .input(z.object({ id: TicketId, version: z.int(), recovery: Recovery.partial() }))
    .output(Ticket)
    .errors({ ...NOT_FOUND, ...CHANGED_ELSEWHERE }),
  changeStatus: procedure
    .input(
      z.object({
        id: TicketId,
        status: TicketStatus,
        settle: z.array(Settlement).max(200).optional(),
        note: LongText.optional(),
      }),
    )
    .output(Ticket)
    .errors({ ...NOT_FOUND, ...statusErrors }),
  /** One entry of the composer, with a change of state where wanted ("write and close"). */
  write: procedure
    .input(
      z.object({
        id: TicketId,
        /** The draft's id: saving removes the draft, and the same id twice returns the first entry. */
        eventId: EventId.optional(),
        kind: z.enum(['call', 'message', 'note']),
        text: FilledLongText,
        status: TicketStatus.optional(),
        settle: z.array(Settlement).max(200).optional(),
      }),
    )
    .output(z.object({ entry: TimelineEntry, ticket: Ticket }))
    .errors({ ...NOT_FOUND, ...statusErrors }),
  /** Newest first; the screen turns it round. */
  timeline: procedure
    .input(PageInput.extend({ id: TicketId }))
    .output(pageOf(TimelineEntry))
    .errors(NOT_FOUND),
  /** A mistyped text is corrected by an entry that keeps the old one. */
  correct: procedure
    .input(
      z.object({
        eventId: EventId,
        /** The draft's id: saving removes the draft, and the same id twice returns the first entry. */
        correctionId: EventId.optional(),
        text: FilledLongText,
      }),
    )
    .output(TimelineEntry)
    .errors({ ...NOT_FOUND, NOT_A_TEXT: {}, ALREADY_CORRECTED: {} }),
}
