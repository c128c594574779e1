import { z } from 'zod'
import { EventId, FollowUpId, StaffId, TicketId } from '#shared/kernel/ids.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { PageInput, pageOf } from '#shared/kernel/page.ts'
import { NOT_FOUND, procedure } from '#shared/kernel/procedure.ts'
import { LongText } from '#shared/kernel/text.ts'
import { Board, FollowUp, NewFollowUp, Outcome } from './follow-ups.schema.ts'

const settled = { ALREADY_SETTLED: { data: z.object({ status: z.enum(['kept', 'cancelled']) }) } } as const
const closed = { TICKET_CLOSED: {} } as const
const outcome = z.object({ id: FollowUpId, note: LongText.optional() })

export const followUpsContract = {
  /** The same id twice returns the first record. */
  create: procedure
    .input(NewFollowUp.extend({ ticketId: TicketId }))
    .output(FollowUp)
    .errors({ ...NOT_FOUND, ...closed }),
  get: procedure
    .input(z.object({ id: FollowUpId }))
    .output(FollowUp)
    .errors(NOT_FOUND),
  /** Late, today, tomorrow, this week. */
  board: procedure.input(z.object({ assigneeId: StaffId.nullish() })).output(Board),
  /** Open ones due up to `to` (and from `from`), by due day. */
  listOpen: procedure
    .input(PageInput.extend({ from: LocalDate.nullish(), to: LocalDate.nullish(), assigneeId: StaffId.nullish() }))
    .output(pageOf(FollowUp)),
  listOfTicket: procedure
    .input(z.object({ ticketId: TicketId }))
    .output(z.array(FollowUp))
    .errors(NOT_FOUND),
  /** Late ones, for the rail; stops at the count limit. */
  lateCount: procedure.output(z.int()),
  /** How many open promises a day already has, and whether the shop is closed then. */
  day: procedure
    .input(z.object({ on: LocalDate }))
    .output(z.object({ openCount: z.int(), closed: z.boolean(), closedName: z.string() })),
  /** Spoken with: a call or message is thereby kept, other kinds stay open. */
  reached: procedure
    .input(outcome)
    .output(Outcome)
    .errors({ ...NOT_FOUND, ...settled }),
  noAnswer: procedure
    .input(outcome)
    .output(Outcome)
    .errors({ ...NOT_FOUND, ...settled }),
  keep: procedure
    .input(outcome)
    .output(Outcome)
    .errors({ ...NOT_FOUND, ...settled }),
  cancel: procedure
    .input(outcome)
    .output(Outcome)
    .errors({ ...NOT_FOUND, ...settled }),
  move: procedure
    .input(outcome.extend({ dueOn: LocalDate, dueTime: LocalTime.nullish() }))
    .output(Outcome)
    .errors({ ...NOT_FOUND, ...settled, SAME_DUE: {} }),
  assign: procedure
    .input(z.object({ id: FollowUpId, assigneeId: StaffId.nullable() }))
    .output(FollowUp)
    .errors({ ...NOT_FOUND, ...settled }),
  /** Takes back the last outcome; the history keeps both. */
  undo: procedure
    .input(z.object({ eventId: EventId }))
    .output(FollowUp)
    .errors({ ...NOT_FOUND, NOT_LAST: {}, ...closed }),
}
