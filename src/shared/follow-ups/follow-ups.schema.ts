import { z } from 'zod'
import { CustomerRef } from '#shared/customers/customers.schema.ts'
import { EventId, FollowUpId, StaffId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { ShortText } from '#shared/kernel/text.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

export const FollowUpKind = z.enum(['call', 'message', 'visit', 'repair', 'order', 'other'])
export type FollowUpKind = z.infer<typeof FollowUpKind>

export const FollowUpStatus = z.enum(['open', 'kept', 'cancelled'])
export type FollowUpStatus = z.infer<typeof FollowUpStatus>

/** Derived in the shop's time: `late` is open after its due day or hour, `missed` was given up after it. */
export const FollowUpState = z.enum(['open', 'late', 'kept', 'kept_late', 'missed', 'cancelled'])
export type FollowUpState = z.infer<typeof FollowUpState>

/** What the customer is told: who does what about which matter, by which day and optionally hour. */
export const NewFollowUp = z.object({
  id: FollowUpId.optional(),
  kind: FollowUpKind,
  about: ShortText,
  dueOn: LocalDate,
  dueTime: LocalTime.nullish(),
  assigneeId: StaffId.nullish(),
})
export type NewFollowUp = z.infer<typeof NewFollowUp>

export const FollowUp = z.object({
  id: FollowUpId,
  version: z.int(),
  ticket: z.object({ id: TicketId, number: z.string(), title: z.string() }),
  customer: CustomerRef.nullable(),
  kind: FollowUpKind,
  about: z.string(),
  dueOn: LocalDate,
  dueTime: LocalTime.nullable(),
  firstDueOn: LocalDate,
  movedCount: z.int(),
  noAnswerCount: z.int(),
  assignee: StaffRef.nullable(),
  status: FollowUpStatus,
  state: FollowUpState,
  settledAt: Instant.nullable(),
  createdAt: Instant,
  createdBy: StaffRef,
})
export type FollowUp = z.infer<typeof FollowUp>

/** `eventId` undoes this outcome while nothing has followed it. */
export const Outcome = z.object({ followUp: FollowUp, eventId: EventId })
export type Outcome = z.infer<typeof Outcome>

export const BoardGroup = z.object({
  key: z.enum(['late', 'today', 'tomorrow', 'this_week']),
  /** Stops at the count limit. */
  count: z.int(),
  items: z.array(FollowUp),
})
export type BoardGroup = z.infer<typeof BoardGroup>

export const Board = z.object({
  today: LocalDate,
  groups: z.array(BoardGroup),
  settledToday: z.int(),
  /** The first open follow-up after this week, for the empty state. */
  next: FollowUp.nullable(),
})
export type Board = z.infer<typeof Board>
