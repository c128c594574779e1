import { blobToUuid } from '#main/platform/db/uuid.ts'
import type { CustomerId, ReasonId, TicketId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { firstWords } from '#shared/kernel/text.ts'
import type { StaffRef } from '#shared/staff/staff.schema.ts'
import type { Ticket, TicketListItem } from '#shared/tickets/tickets.schema.ts'
import type { TicketView } from './tickets.repo.ts'

const TITLE_LENGTH = 120

export type NameDeps = {
  nameOf: (rowId: number) => StaffRef
  nameOfMaybe: (rowId: number | null) => StaffRef | null
  reasonIdOf: (rowId: number | null) => ReasonId | null
}

export const toTicketListItem = (row: TicketView, { nameOfMaybe, reasonIdOf }: NameDeps): TicketListItem => ({
  id: blobToUuid(row.uuid) as TicketId,
  number: row.number,
  customer: row.customer_uuid && {
    id: blobToUuid(row.customer_uuid) as CustomerId,
    name: row.customer_name || row.customer_company || '',
    phone: row.phone,
  },
  title: firstWords(row.description, TITLE_LENGTH),
  kind: row.kind,
  status: row.status,
  channel: row.channel,
  reasonId: reasonIdOf(row.reason_id),
  priority: row.priority,
  assignee: nameOfMaybe(row.assignee_id),
  dueOn: row.due_on as LocalDate | null,
  dueTime: row.due_time as LocalTime | null,
  createdAt: row.created_at as Instant,
  closedAt: row.closed_at as Instant | null,
  lastEventAt: row.last_event_at as Instant,
})

export const toTicket = (row: TicketView, names: NameDeps): Ticket => ({
  ...toTicketListItem(row, names),
  version: row.version,
  description: row.description,
  product: row.product,
  receiptNumber: row.receipt_number,
  purchasedOn: row.purchased_on as LocalDate | null,
  openFollowUpCount: row.open_follow_up_count,
  reopenedCount: row.reopened_count,
  resolvedAt: row.resolved_at as Instant | null,
  recovery: {
    apology: row.apology,
    whatHappened: row.what_happened,
    whatChanges: row.what_changes,
    changeDueOn: row.change_due_on as LocalDate | null,
  },
  createdBy: names.nameOf(row.created_by),
  updatedAt: row.updated_at as Instant,
})
