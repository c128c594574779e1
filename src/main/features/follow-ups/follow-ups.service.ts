import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TicketRecords } from '#main/features/tickets/ticket-records.service.ts'
import type { TimelineService } from '#main/features/timeline/timeline.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import { isKeptByContact } from '#shared/follow-ups/follow-ups.rules.ts'
import type { FollowUp, NewFollowUp, Outcome } from '#shared/follow-ups/follow-ups.schema.ts'
import { type EventId, FollowUpId, type StaffId, type TicketId } from '#shared/kernel/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { addDays, weekday } from '#shared/kernel/local-date.ts'
import { COUNT_LIMIT, type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { EventDetails } from '#shared/tickets/timeline.schema.ts'
import { createBoard } from './board.ts'
import { toFollowUp } from './follow-ups.mapping.ts'
import {
  countOpen,
  countPastHour,
  type FollowUpRow,
  type FollowUpView,
  findFollowUp,
  getFollowUp,
  keyOf,
  listOfTicket,
  listOpen,
  setCustomerOfTicketFollowUps,
  updateFollowUp,
} from './follow-ups.repo.ts'
import { createFollowUpWriter } from './follow-ups.writer.ts'

type NotFound = { code: 'NOT_FOUND' }
type SettledError = { code: 'ALREADY_SETTLED'; status: 'kept' | 'cancelled' }
type OutcomeError = NotFound | SettledError
type OutcomeInput = { id: FollowUpId; note?: string }
type OpenRange = { from?: LocalDate | null; to?: LocalDate | null; assigneeId?: StaffId | null }

type Deps = {
  door: Door
  settings: SettingsService
  staff: StaffService
  timeline: TimelineService
  tickets: TicketRecords
}

export const createFollowUpsService = ({ door, settings, staff, timeline, tickets }: Deps) => {
  const { read } = door
  const { shopTime } = settings
  const writer = createFollowUpWriter({ tickets, dayOf: (at) => shopTime(at).day })

  /** For the rows of one answer: they are late or not as of the same moment. */
  const presentAt =
    (now = shopTime()) =>
    (view: FollowUpView): FollowUp =>
      toFollowUp(view, { now, shopTimeOf: shopTime, nameOf: staff.nameOf, nameOfMaybe: staff.nameOfMaybe })
  const present = (view: FollowUpView): FollowUp => presentAt()(view)
  const rowIdOf = (id: StaffId | null | undefined): number | null => (id ? (staff.findRow(id)?.id ?? null) : null)

  const findOpen = (id: FollowUpId): Result<FollowUpView, OutcomeError> => {
    const view = findFollowUp(read, id)
    if (!view) return err({ code: 'NOT_FOUND' })
    if (view.status !== 'open') return err({ code: 'ALREADY_SETTLED', status: view.status })
    return ok(view)
  }

  /** Runs one outcome in one transaction; `work` returns the event that can be undone. */
  const outcome = (
    actor: Actor,
    { id, note }: OutcomeInput,
    work: (trx: Trx, row: FollowUpRow, note: string) => number,
  ): Result<Outcome, OutcomeError> => {
    const found = findOpen(id)
    if (!found.ok) return found
    const eventRow = door.write(actor, (trx) => work(trx, found.value, cleanText(note ?? '')))
    return ok({ followUp: present(getFollowUp(read, found.value.id)), eventId: timeline.idOf(eventRow) })
  }

  return {
    /** For services that make or settle promises inside their own transaction. */
    inside: {
      insert: (trx: Trx, ticketRowId: number, input: NewFollowUp): number =>
        writer.insert(trx, tickets.getInside(trx, ticketRowId), input, rowIdOf(input.assigneeId) ?? trx.actor.staffId),
      settle: (trx: Trx, id: FollowUpId, as: 'kept' | 'cancelled'): void => {
        const row = findFollowUp(trx, id)
        if (row?.status === 'open') writer.settle(trx, row, as, '')
      },
      moveToCustomer: setCustomerOfTicketFollowUps,
    },

    create: (
      actor: Actor,
      { ticketId, ...input }: NewFollowUp & { ticketId: TicketId },
    ): Result<FollowUp, NotFound | { code: 'TICKET_CLOSED' }> => {
      const known = input.id && findFollowUp(read, input.id)
      if (known) return ok(present(known))
      const ticket = tickets.find(ticketId)
      if (!ticket) return err({ code: 'NOT_FOUND' })
      if (ticket.status === 'closed') return err({ code: 'TICKET_CLOSED' })
      const id = door.write(actor, (trx) =>
        writer.insert(trx, ticket, input, rowIdOf(input.assigneeId) ?? trx.actor.staffId),
      )
      return ok(present(getFollowUp(read, id)))
    },

    get: (id: FollowUpId): Result<FollowUp, NotFound> => {
      const view = findFollowUp(read, id)
      return view ? ok(present(view)) : err({ code: 'NOT_FOUND' })
    },

    board: (assigneeId: StaffId | null | undefined) =>
      createBoard({ read, now: shopTime(), assigneeId: rowIdOf(assigneeId), present: presentAt() }),

    listOpen: ({
      cursor,
      limit = PAGE_SIZE,
      ...range
    }: OpenRange & { cursor?: Cursor | null; limit?: number }): Page<FollowUp> => {
      const rows = listOpen(read, { ...range, assigneeId: rowIdOf(range.assigneeId) }, decodeCursor(cursor), limit + 1)
      return toPage(rows, limit, keyOf, presentAt())
    },

    listOfTicket: (ticketId: TicketId): Result<FollowUp[], NotFound> => {
      const ticket = tickets.find(ticketId)
      return ticket ? ok(listOfTicket(read, ticket.id).map(presentAt())) : err({ code: 'NOT_FOUND' })
    },

    openIdsOf: (ticketRowId: number): FollowUpId[] =>
      listOfTicket(read, ticketRowId)
        .filter((view) => view.status === 'open')
        .map((view) => FollowUpId.parse(blobToUuid(view.uuid))),

    lateCount: (): number => {
      const { day, time } = shopTime()
      const before = countOpen(read, { to: addDays(day, -1) }, COUNT_LIMIT)
      return Math.min(COUNT_LIMIT, before + countPastHour(read, day, time))
    },

    day: (on: LocalDate) => {
      const { closedDays, closedWeekdays } = settings.get()
      const named = closedDays.find((day) => day.on === on)
      return {
        openCount: countOpen(read, { from: on, to: on }, COUNT_LIMIT),
        closed: named !== undefined || closedWeekdays.includes(weekday(on)),
        closedName: named?.name ?? '',
      }
    },

    reached: (actor: Actor, input: OutcomeInput) =>
      outcome(actor, input, (trx, row, note) => {
        const contact = writer.reached(trx, row, note)
        return isKeptByContact(row.kind) ? writer.settle(trx, row, 'kept', '') : contact
      }),
    noAnswer: (actor: Actor, input: OutcomeInput) => outcome(actor, input, writer.noAnswer),
    keep: (actor: Actor, input: OutcomeInput) =>
      outcome(actor, input, (trx, row, note) => writer.settle(trx, row, 'kept', note)),
    cancel: (actor: Actor, input: OutcomeInput) =>
      outcome(actor, input, (trx, row, note) => writer.settle(trx, row, 'cancelled', note)),

    move: (
      actor: Actor,
      input: OutcomeInput & { dueOn: LocalDate; dueTime?: LocalTime | null },
    ): Result<Outcome, OutcomeError | { code: 'SAME_DUE' }> => {
      const found = findOpen(input.id)
      const due = { dueOn: input.dueOn, dueTime: input.dueTime ?? null }
      if (found.ok && found.value.due_on === due.dueOn && found.value.due_time === due.dueTime)
        return err({ code: 'SAME_DUE' })
      return outcome(actor, input, (trx, row, note) => writer.move(trx, row, due, note))
    },

    assign: (
      actor: Actor,
      { id, assigneeId }: { id: FollowUpId; assigneeId: StaffId | null },
    ): Result<FollowUp, OutcomeError> => {
      const found = findOpen(id)
      if (!found.ok) return found
      door.write(actor, (trx) => {
        updateFollowUp(trx, found.value, { assignee_id: rowIdOf(assigneeId) })
      })
      return ok(present(getFollowUp(read, found.value.id)))
    },

    /** Only the last thing that happened to a promise can be taken back. */
    undo: (
      actor: Actor,
      eventId: EventId,
    ): Result<FollowUp, NotFound | { code: 'NOT_LAST' } | { code: 'TICKET_CLOSED' }> => {
      const event = timeline.find(eventId)
      const details = EventDetails.parse(JSON.parse(event?.details ?? '{}'))
      const id = FollowUpId.safeParse(details.followUpId).data
      const view = id && findFollowUp(read, id)
      if (!event || !view) return err({ code: 'NOT_FOUND' })
      if (timeline.lastOf(view.ticket_id) !== event.id) return err({ code: 'NOT_LAST' })
      if (tickets.get(view.ticket_id).status === 'closed') return err({ code: 'TICKET_CLOSED' })
      door.write(actor, (trx) => {
        writer.undo(trx, view, { kind: event.kind, details })
      })
      return ok(present(getFollowUp(read, view.id)))
    },
  }
}

export type FollowUpsService = ReturnType<typeof createFollowUpsService>
