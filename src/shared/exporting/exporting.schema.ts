import { z } from 'zod'
import { CompensationKind, PaymentMethod } from '#shared/compensations/compensations.schema.ts'
import { FollowUpStatus } from '#shared/follow-ups/follow-ups.schema.ts'
import { CustomerId, ReasonId, StaffId, TicketId } from '#shared/kernel/ids.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { Channel, TicketKind, TicketStatus, TicketView } from '#shared/tickets/tickets.schema.ts'

export const ExportKind = z.enum(['cases', 'customers', 'follow_ups', 'compensations', 'accountant'])
export type ExportKind = z.infer<typeof ExportKind>

/** Both ends belong to the period; without one it is open there. Days of the shop's calendar. */
const period = { from: LocalDate.nullish(), to: LocalDate.nullish() }

const money = z.object({ kind: CompensationKind.nullish(), method: PaymentMethod.nullish() })

/** Rows that were chosen one by one. */
export const CHOSEN_LIMIT = 1000

export const exportFilters = {
  cases: z.object({
    /** «Mine» is the open cases of one person: `open` with that `assigneeId`. */
    view: TicketView.exclude(['mine']).nullish(),
    status: TicketStatus.nullish(),
    kind: TicketKind.nullish(),
    channel: Channel.nullish(),
    reasonId: ReasonId.nullish(),
    assigneeId: StaffId.nullish(),
    customerId: CustomerId.nullish(),
    /** These cases alone. */
    ids: z.array(TicketId).min(1).max(CHOSEN_LIMIT).nullish(),
  }),
  customers: z.object({ onlyWithCredit: z.boolean().optional(), onlyWithOpenTickets: z.boolean().optional() }),
  follow_ups: z.object({ status: FollowUpStatus.nullish(), assigneeId: StaffId.nullish() }),
  compensations: money,
  accountant: money,
}

/**
 * What is exported. The period is: of cases and customers the day of their recording, of follow-ups the due day in
 * force, of money the day of booking.
 */
export const Selection = z.discriminatedUnion('what', [
  z.object({ what: z.literal('cases'), ...period, filters: exportFilters.cases.optional() }),
  z.object({ what: z.literal('customers'), ...period, filters: exportFilters.customers.optional() }),
  z.object({ what: z.literal('follow_ups'), ...period, filters: exportFilters.follow_ups.optional() }),
  z.object({ what: z.literal('compensations'), ...period, filters: exportFilters.compensations.optional() }),
  z.object({ what: z.literal('accountant'), ...period, filters: exportFilters.accountant.optional() }),
])
export type Selection = z.infer<typeof Selection>
export type SelectionOf<K extends ExportKind> = Extract<Selection, { what: K }>

export const ExportFormat = z.enum(['xlsx', 'csv'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Of each column of money, by the column's name (`amount`, `vatAmount`, `netAmount`), in minor units. */
const ExportSums = z.record(z.string(), Amount)

export const ExportDone = z.object({
  rows: z.int(),
  sums: ExportSums,
  /** Texts longer than a cell of a workbook holds; their ends are missing in the file. */
  cutCells: z.int(),
})
export type ExportDone = z.infer<typeof ExportDone>

export const ExportEvent = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), done: z.int(), total: z.int() }),
  ExportDone.extend({ state: z.literal('done'), name: z.string() }),
])
export type ExportEvent = z.infer<typeof ExportEvent>
