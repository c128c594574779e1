import { z } from 'zod'
import { CustomerRef } from '#shared/customers/customers.schema.ts'
import { NewFollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { CustomerId, FollowUpId, ReasonId, StaffId, TicketId } from '#shared/kernel/ids.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { FilledLongText, LongText, ShortText } from '#shared/kernel/text.ts'
import { StaffRef } from '#shared/staff/staff.schema.ts'

export const TicketKind = z.enum(['complaint', 'question', 'request', 'return', 'praise', 'suggestion', 'review'])
export type TicketKind = z.infer<typeof TicketKind>

export const Channel = z.enum([
  'counter',
  'phone',
  'messenger',
  'social',
  'email',
  'web_shop',
  'delivery',
  'review',
  'other',
])
export type Channel = z.infer<typeof Channel>

export const TicketStatus = z.enum([
  'new',
  'in_progress',
  'waiting_customer',
  'waiting_supplier',
  'waiting_delivery',
  'waiting_repair',
  'resolved',
  'closed',
])
export type TicketStatus = z.infer<typeof TicketStatus>

export const Priority = z.enum(['low', 'normal', 'high', 'urgent'])
export type Priority = z.infer<typeof Priority>

const facts = z.object({
  kind: TicketKind,
  channel: Channel,
  reasonId: ReasonId.nullable(),
  /** In the customer's own words. */
  description: FilledLongText,
  product: ShortText,
  receiptNumber: ShortText,
  purchasedOn: LocalDate.nullable(),
  priority: Priority,
  assigneeId: StaffId.nullable(),
})

/** `id` is the draft's: saving removes the draft, and the same id twice returns the first case. */
export const NewTicket = facts.partial().extend({
  id: TicketId.optional(),
  kind: TicketKind,
  description: FilledLongText,
  customerId: CustomerId.nullish(),
  followUp: NewFollowUp.nullish(),
})
export type NewTicket = z.infer<typeof NewTicket>

export const TicketPatch = facts.omit({ description: true }).partial()
export type TicketPatch = z.infer<typeof TicketPatch>

export const Recovery = z.object({
  apology: LongText,
  whatHappened: LongText,
  whatChanges: LongText,
  changeDueOn: LocalDate.nullable(),
})
export type Recovery = z.infer<typeof Recovery>

export const TicketListItem = z.object({
  id: TicketId,
  number: z.string(),
  customer: CustomerRef.nullable(),
  /** The first words of the description. */
  title: z.string(),
  kind: TicketKind,
  status: TicketStatus,
  channel: Channel,
  reasonId: ReasonId.nullable(),
  priority: Priority,
  assignee: StaffRef.nullable(),
  dueOn: LocalDate.nullable(),
  dueTime: LocalTime.nullable(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
  lastEventAt: Instant,
})
export type TicketListItem = z.infer<typeof TicketListItem>

export const Ticket = TicketListItem.extend({
  version: z.int(),
  description: z.string(),
  product: z.string(),
  receiptNumber: z.string(),
  purchasedOn: LocalDate.nullable(),
  openFollowUpCount: z.int(),
  reopenedCount: z.int(),
  resolvedAt: Instant.nullable(),
  recovery: Recovery,
  createdBy: StaffRef,
  updatedAt: Instant,
})
export type Ticket = z.infer<typeof Ticket>

/** `open` is everything that is not closed; the others are parts of it. */
export const TicketView = z.enum(['open', 'mine', 'all', 'late', 'without_promise', 'untouched'])
export type TicketView = z.infer<typeof TicketView>

export const TicketFilter = z.object({
  view: TicketView.default('open'),
  status: TicketStatus.nullish(),
  kind: TicketKind.nullish(),
  channel: Channel.nullish(),
  reasonId: ReasonId.nullish(),
  assigneeId: StaffId.nullish(),
  customerId: CustomerId.nullish(),
  createdFrom: LocalDate.nullish(),
  createdTo: LocalDate.nullish(),
  sort: z.enum(['newest', 'oldest', 'due']).default('newest'),
})
export type TicketFilter = z.infer<typeof TicketFilter>

/** What becomes of an open promise when its case is closed. */
export const Settlement = z.object({ followUpId: FollowUpId, as: z.enum(['kept', 'cancelled']) })
export type Settlement = z.infer<typeof Settlement>
