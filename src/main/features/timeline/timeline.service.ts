/** The append-only history of cases and people. */
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import type { CustomerId, EventId, TicketId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { EventDetails, EventKind, type TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import {
  type EventRow,
  findEvent,
  findLastEventId,
  getEvent,
  insertEvent,
  listCustomerEvents,
  listTicketEvents,
  type NewEvent,
  setCustomerOfTicketEvents,
} from './timeline.repo.ts'

type PageRequest = { cursor?: Cursor | null; limit?: number }

const WRITTEN: readonly EventKind[] = ['created', 'note', 'call', 'message', 'reached', 'no_answer']

const KINDS: Record<'tickets' | 'money' | 'contacts' | 'promises', readonly EventKind[]> = {
  tickets: ['created', 'status_changed', 'reopened'],
  money: ['compensation_added', 'compensation_reversed', 'credit_redeemed', 'credit_reversed'],
  contacts: ['note', 'call', 'message', 'reached', 'no_answer'],
  promises: ['promise_made', 'promise_kept', 'promise_moved', 'promise_cancelled', 'promise_undone'],
}

const idBefore = (cursor: Cursor | null | undefined): number | undefined => {
  const [id] = decodeCursor(cursor) ?? []
  return typeof id === 'number' ? id : undefined
}

type Deps = {
  door: Door
  staff: StaffService
  /** The form's draft ends in the transaction that saves its record. */
  removeDraft: (trx: Trx, id: string) => void
}

export const createTimelineService = ({ door, staff, removeDraft }: Deps) => {
  const toEntry = (row: EventRow): TimelineEntry => ({
    id: blobToUuid(row.uuid) as EventId,
    kind: EventKind.parse(row.kind),
    at: row.created_at as Instant,
    actor: staff.nameOf(row.created_by),
    body: row.body,
    details: EventDetails.parse(JSON.parse(row.details)),
    ticket:
      row.ticket_uuid && row.ticket_number
        ? { id: blobToUuid(row.ticket_uuid) as TicketId, number: row.ticket_number }
        : null,
    customerId: row.customer_uuid && (blobToUuid(row.customer_uuid) as CustomerId),
    corrects: row.corrects_uuid && (blobToUuid(row.corrects_uuid) as EventId),
    correctedBy: row.correction_uuid && (blobToUuid(row.correction_uuid) as EventId),
  })

  return {
    append: (trx: Trx, event: NewEvent): number => insertEvent(trx, event),
    find: (id: EventId): EventRow | undefined => findEvent(door.read, id),
    getEntry: (rowId: number): TimelineEntry => toEntry(getEvent(door.read, rowId)),
    idOf: (rowId: number): EventId => blobToUuid(getEvent(door.read, rowId).uuid) as EventId,
    lastOf: (ticketId: number): number | undefined => findLastEventId(door.read, ticketId),
    moveToCustomer: setCustomerOfTicketEvents,

    pageOfTicket: (ticketId: number, { cursor, limit = PAGE_SIZE }: PageRequest): Page<TimelineEntry> =>
      toPage(listTicketEvents(door.read, ticketId, idBefore(cursor), limit + 1), limit, ({ id }) => [id], toEntry),

    pageOfCustomer: (
      customerId: number,
      only: 'all' | keyof typeof KINDS,
      { cursor, limit = PAGE_SIZE }: PageRequest,
    ): Page<TimelineEntry> => {
      const kinds = only === 'all' ? undefined : KINDS[only]
      const rows = listCustomerEvents(door.read, customerId, kinds, idBefore(cursor), limit + 1)
      return toPage(rows, limit, ({ id }) => [id], toEntry)
    },

    /** The old text stays: the correction is an entry of its own that points at it. */
    correct: (
      actor: Actor,
      input: { eventId: EventId; correctionId?: EventId; text: string },
    ): Result<TimelineEntry, { code: 'NOT_FOUND' } | { code: 'NOT_A_TEXT' } | { code: 'ALREADY_CORRECTED' }> => {
      const row = findEvent(door.read, input.eventId)
      if (!row) return err({ code: 'NOT_FOUND' })
      const known = input.correctionId && findEvent(door.read, input.correctionId)
      if (known) return ok(toEntry(getEvent(door.read, known.id)))
      if (!WRITTEN.includes(EventKind.parse(row.kind))) return err({ code: 'NOT_A_TEXT' })
      if (row.correction_uuid) return err({ code: 'ALREADY_CORRECTED' })
      const id = door.write(actor, (trx) => {
        if (input.correctionId) removeDraft(trx, input.correctionId)
        return insertEvent(trx, {
          uuid: input.correctionId,
          ticketId: row.ticket_id,
          customerId: row.customer_id,
          kind: EventKind.parse(row.kind),
          body: cleanText(input.text),
          correctsId: row.id,
        })
      })
      return ok(toEntry(getEvent(door.read, id)))
    },
  }
}

export type { NewEvent } from './timeline.repo.ts'
export type TimelineService = ReturnType<typeof createTimelineService>
