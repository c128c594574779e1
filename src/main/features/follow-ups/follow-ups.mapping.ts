import { blobToUuid } from '#main/platform/db/uuid.ts'
import { stateOf } from '#shared/follow-ups/follow-ups.rules.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { CustomerId, FollowUpId, TicketId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { ShopTime } from '#shared/kernel/shop-time.ts'
import { firstWords } from '#shared/kernel/text.ts'
import type { StaffRef } from '#shared/staff/staff.schema.ts'
import type { FollowUpView } from './follow-ups.repo.ts'

const TITLE_LENGTH = 120

type Context = {
  now: ShopTime
  shopTimeOf: (at: Instant) => ShopTime
  nameOf: (rowId: number) => StaffRef
  nameOfMaybe: (rowId: number | null) => StaffRef | null
}

const customerOf = (view: FollowUpView): FollowUp['customer'] =>
  view.customer_uuid && {
    id: blobToUuid(view.customer_uuid) as CustomerId,
    name: view.customer_name || view.customer_company || '',
    phone: view.phone,
  }

export const toFollowUp = (view: FollowUpView, { now, shopTimeOf, nameOf, nameOfMaybe }: Context): FollowUp => {
  const due = { dueOn: view.due_on as LocalDate, dueTime: view.due_time as LocalTime | null }
  const settledAt = view.settled_at as Instant | null
  return {
    ...due,
    id: blobToUuid(view.uuid) as FollowUpId,
    version: view.version,
    ticket: {
      id: blobToUuid(view.ticket_uuid) as TicketId,
      number: view.ticket_number,
      title: firstWords(view.ticket_description, TITLE_LENGTH),
    },
    customer: customerOf(view),
    kind: view.kind,
    about: view.about,
    firstDueOn: view.first_due_on as LocalDate,
    movedCount: view.moved_count,
    noAnswerCount: view.no_answer_count,
    assignee: nameOfMaybe(view.assignee_id),
    status: view.status,
    state: stateOf(view.status, due, settledAt && shopTimeOf(settledAt), now),
    settledAt,
    createdAt: view.created_at as Instant,
    createdBy: nameOf(view.created_by),
  }
}
