/** The changes a promise can go through, each inside the caller's transaction. */
import type { TicketRecords, TicketRow } from '#main/features/tickets/ticket-records.service.ts'
import type { Trx } from '#main/platform/db/door.ts'
import { blobToUuid, uuidToBlob } from '#main/platform/db/uuid.ts'
import type { NewFollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { EventDetails } from '#shared/tickets/timeline.schema.ts'
import { type FollowUpRow, findFollowUp, insertFollowUp, updateFollowUp } from './follow-ups.repo.ts'

type Deps = { tickets: TicketRecords; dayOf: (at: Instant) => LocalDate }
type Due = { dueOn: LocalDate; dueTime: LocalTime | null }

const about = (row: Pick<FollowUpRow, 'uuid' | 'kind' | 'about'>): EventDetails => ({
  followUpId: blobToUuid(row.uuid),
  followUpKind: row.kind,
  about: row.about,
})

export const createFollowUpWriter = ({ tickets, dayOf }: Deps) => {
  const settle = (trx: Trx, row: FollowUpRow, as: 'kept' | 'cancelled', note: string): number => {
    updateFollowUp(trx, row, {
      status: as,
      settled_at: trx.at,
      settled_on: dayOf(trx.at),
      settled_by: trx.actor.staffId,
    })
    tickets.refreshDue(trx, row.ticket_id)
    return tickets.appendEvent(trx, tickets.getInside(trx, row.ticket_id), {
      kind: as === 'kept' ? 'promise_kept' : 'promise_cancelled',
      body: note,
      details: { ...about(row), dueOn: row.due_on, dueTime: row.due_time },
    })
  }

  return {
    settle,

    insert: (trx: Trx, ticket: TicketRow, input: NewFollowUp, assigneeId: number | null): number => {
      const row = {
        // A case that brings the id of another case's promise is not refused for it.
        uuid: uuidToBlob(input.id && !findFollowUp(trx, input.id) ? input.id : trx.newUuid()),
        ticket_id: ticket.id,
        customer_id: ticket.customer_id,
        kind: input.kind,
        about: cleanText(input.about),
        due_on: input.dueOn,
        due_time: input.dueTime ?? null,
        first_due_on: input.dueOn,
        assignee_id: assigneeId,
        status: 'open' as const,
        settled_at: null,
        settled_on: null,
        settled_by: null,
        created_at: trx.at,
        created_by: trx.actor.staffId ?? ticket.created_by,
      }
      const id = insertFollowUp(trx, row)
      tickets.refreshDue(trx, ticket.id)
      tickets.appendEvent(trx, ticket, {
        kind: 'promise_made',
        details: { ...about(row), dueOn: row.due_on, dueTime: row.due_time },
      })
      return id
    },

    /** The row stays; the history notes both days. */
    move: (trx: Trx, row: FollowUpRow, { dueOn, dueTime }: Due, note: string): number => {
      updateFollowUp(trx, row, { due_on: dueOn, due_time: dueTime, moved_count: row.moved_count + 1 })
      tickets.refreshDue(trx, row.ticket_id)
      return tickets.appendEvent(trx, tickets.getInside(trx, row.ticket_id), {
        kind: 'promise_moved',
        body: note,
        details: { ...about(row), fromOn: row.due_on, fromTime: row.due_time, dueOn, dueTime },
      })
    },

    noAnswer: (trx: Trx, row: FollowUpRow, note: string): number => {
      updateFollowUp(trx, row, { no_answer_count: row.no_answer_count + 1 })
      return tickets.appendEvent(trx, tickets.getInside(trx, row.ticket_id), {
        kind: 'no_answer',
        body: note,
        details: about(row),
      })
    },

    reached: (trx: Trx, row: FollowUpRow, note: string): number =>
      tickets.appendEvent(trx, tickets.getInside(trx, row.ticket_id), {
        kind: 'reached',
        body: note,
        details: about(row),
      }),

    /** Takes an outcome back; `undone` is the outcome's event. */
    undo: (trx: Trx, row: FollowUpRow, undone: { kind: string; details: EventDetails }): void => {
      if (undone.kind === 'promise_kept' || undone.kind === 'promise_cancelled') {
        updateFollowUp(trx, row, { status: 'open', settled_at: null, settled_on: null, settled_by: null })
      } else if (undone.kind === 'promise_moved') {
        const { fromOn, fromTime } = undone.details
        updateFollowUp(trx, row, {
          due_on: String(fromOn),
          due_time: typeof fromTime === 'string' ? fromTime : null,
          moved_count: row.moved_count - 1,
        })
      } else if (undone.kind === 'no_answer') {
        updateFollowUp(trx, row, { no_answer_count: row.no_answer_count - 1 })
      }
      tickets.refreshDue(trx, row.ticket_id)
      tickets.appendEvent(trx, tickets.getInside(trx, row.ticket_id), {
        kind: 'promise_undone',
        details: { ...about(row), undone: undone.kind },
      })
    },
  }
}
