import { z } from 'zod'
import { CustomerId, EventId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

/** `call`, `message`, `note` are written by people; all others tell what happened to the record. */
export const EventKind = z.enum([
  'created',
  'note',
  'call',
  'message',
  'status_changed',
  'reopened',
  'details_changed',
  'customer_changed',
  'assignee_changed',
  'promise_made',
  'promise_kept',
  'promise_moved',
  'promise_cancelled',
  'promise_undone',
  'reached',
  'no_answer',
  'compensation_added',
  'compensation_reversed',
  'credit_redeemed',
  'credit_reversed',
  'recovery_changed',
  'slip_printed',
])
export type EventKind = z.infer<typeof EventKind>

/** Plain facts of an event, for the sentence on the screen: `from`, `to`, `amount`, `dueOn`, … */
export const EventDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type EventDetails = z.infer<typeof EventDetails>

export const TimelineEntry = z.object({
  id: EventId,
  kind: EventKind,
  at: Instant,
  actor: StaffRef,
  body: z.string(),
  details: EventDetails,
  ticket: z.object({ id: TicketId, number: z.string() }).nullable(),
  customerId: CustomerId.nullable(),
  /** The entry that this one corrects; the old text stays readable. */
  corrects: EventId.nullable(),
  correctedBy: EventId.nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>
