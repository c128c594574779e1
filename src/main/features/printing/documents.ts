/** Makes the document that a source asks for; preview, print and PDF all come here. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { FollowUpsService } from '#main/features/follow-ups/follow-ups.service.ts'
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TicketsService } from '#main/features/tickets/tickets.service.ts'
import type { Clock } from '#main/platform/clock.ts'
import type { Actor } from '#main/platform/db/door.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CaseSlipDocument, FollowUpListDocument, FollowUpSelection } from '#shared/printing/printing.schema.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { code128 } from './barcode.ts'
import { caseSlipDocument } from './case-slip.ts'
import { followUpListDocument } from './follow-up-list.ts'
import { wasSlipPrinted } from './printing.reads.ts'

/** More is asked about first. */
const MANY_ROWS = 2_000
/** Nobody calls more people from one list; a longer one is a mistaken range. */
const MOST_ROWS = 10_000
const PAGE_ROWS = 500

export type ManyRows = { code: 'MANY_ROWS'; limit: number; possible: boolean }

export type DocumentDeps = {
  read: ReadDb
  now: Clock
  settings: SettingsService
  staff: StaffService
  customers: CustomersService
  followUps: FollowUpsService
  tickets: TicketsService
}

export const createDocuments = (deps: DocumentDeps) => {
  const { settings, staff, followUps } = deps

  const listUpTo = (selection: FollowUpSelection, limit: number): FollowUp[] => {
    const rows: FollowUp[] = []
    let cursor: Cursor | null = null
    do {
      const page = followUps.listOpen({ ...selection, cursor, limit: Math.min(PAGE_ROWS, limit - rows.length) })
      rows.push(...page.items)
      cursor = page.nextCursor
    } while (cursor && rows.length < limit)
    return rows
  }

  const languageOf = ({ customer }: Ticket) => {
    const { language, slipLanguage } = settings.get()
    if (slipLanguage === 'shop' || !customer) return language
    const known = deps.customers.get(customer.id)
    return (known.ok && known.value.language) || language
  }

  const promiseInForce = (ticketId: TicketId): FollowUp | undefined => {
    const all = followUps.listOfTicket(ticketId)
    const open = all.ok ? all.value.filter(({ status }) => status === 'open') : []
    const key = ({ dueOn, dueTime }: FollowUp) => `${dueOn} ${dueTime ?? '~'}`
    return open.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0]
  }

  return {
    /** A list without rows is a document too: it says so. */
    followUpList: (
      actor: Actor,
      selection: FollowUpSelection,
      confirmed = false,
    ): Result<FollowUpListDocument, ManyRows> => {
      const limit = confirmed ? MOST_ROWS : MANY_ROWS
      const rows = listUpTo(selection, limit + 1)
      if (rows.length > limit) return err({ code: 'MANY_ROWS', limit, possible: !confirmed })
      const assignee = selection.assigneeId && staff.findRow(selection.assigneeId)
      return ok(
        followUpListDocument({
          followUps: rows,
          selection,
          assigneeName: assignee ? assignee.name : undefined,
          settings: settings.get(),
          now: settings.shopTime(),
          at: deps.now(),
          printedBy: staff.nameOfMaybe(actor.staffId)?.name ?? '',
        }),
      )
    },

    caseSlip: async (ticketId: TicketId): Promise<Result<CaseSlipDocument, { code: 'NOT_FOUND' }>> => {
      const found = deps.tickets.get(ticketId)
      if (!found.ok) return found
      const ticket = found.value
      return ok(
        caseSlipDocument({
          ticket,
          promise: promiseInForce(ticketId),
          settings: settings.get(),
          language: languageOf(ticket),
          isReprint: wasSlipPrinted(deps.read, ticketId),
          barcode: await code128(ticket.number),
        }),
      )
    },
  }
}
