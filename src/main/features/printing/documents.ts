/** Makes the document that a source asks for; preview, print and PDF all come here. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { FollowUpsService } from '#main/features/follow-ups/follow-ups.service.ts'
import type { ReasonsService } from '#main/features/reasons/reasons.service.ts'
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TicketsService } from '#main/features/tickets/tickets.service.ts'
import type { Clock } from '#main/platform/clock.ts'
import type { Actor } from '#main/platform/db/door.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import type { Cursor, Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  type CaseListDocument,
  type CaseSelection,
  type CaseSlipDocument,
  type FollowUpListDocument,
  type FollowUpSelection,
  MOST_ROWS,
  type TestStripDocument,
} from '#shared/printing/printing.schema.ts'
import type { Ticket, TicketListItem } from '#shared/tickets/tickets.schema.ts'
import { code128 } from './barcode.ts'
import { caseFilterWords } from './case-filter-words.ts'
import { caseListDocument } from './case-list.ts'
import { caseSlipDocument } from './case-slip.ts'
import { followUpListDocument } from './follow-up-list.ts'
import { wasSlipPrinted } from './printing.reads.ts'
import { testStripDocument } from './test-strip.ts'

/** More is asked about first. */
const MANY_ROWS = 2_000
const PAGE_ROWS = 500

export type ManyRows = { code: 'MANY_ROWS'; limit: number; possible: boolean }

export type DocumentDeps = {
  read: ReadDb
  now: Clock
  settings: SettingsService
  staff: StaffService
  reasons: ReasonsService
  customers: CustomersService
  followUps: FollowUpsService
  tickets: TicketsService
}

/** Page after page, as far as `limit`. */
const rowsUpTo = <T>(limit: number, pageFrom: (cursor: Cursor | null, limit: number) => Page<T>): T[] => {
  const rows: T[] = []
  let cursor: Cursor | null = null
  do {
    const page = pageFrom(cursor, Math.min(PAGE_ROWS, limit - rows.length))
    rows.push(...page.items)
    cursor = page.nextCursor
  } while (cursor && rows.length < limit)
  return rows
}

export const createDocuments = (deps: DocumentDeps) => {
  const { settings, staff, followUps, tickets } = deps

  /** One row more than may be printed unasked tells that there are more. */
  const rowsWithin = <T>(confirmed: boolean, read: (limit: number) => T[]): Result<T[], ManyRows> => {
    const limit = confirmed ? MOST_ROWS : MANY_ROWS
    const rows = read(limit + 1)
    return rows.length > limit ? err({ code: 'MANY_ROWS', limit, possible: !confirmed }) : ok(rows)
  }

  const printing = (actor: Actor) => ({
    settings: settings.get(),
    now: settings.shopTime(),
    at: deps.now(),
    printedBy: staff.nameOfMaybe(actor.staffId)?.name ?? '',
  })

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
      const rows = rowsWithin(confirmed, (most) =>
        rowsUpTo(most, (cursor, limit) => followUps.listOpen({ ...selection, cursor, limit })),
      )
      if (!rows.ok) return rows
      const assignee = selection.assigneeId && staff.findRow(selection.assigneeId)
      return ok(
        followUpListDocument({
          ...printing(actor),
          followUps: rows.value,
          selection,
          assigneeName: assignee ? assignee.name : undefined,
        }),
      )
    },

    /** Chosen cases that are gone since are left out. */
    caseList: (
      actor: Actor,
      { filter, ids, phones }: CaseSelection,
      confirmed = false,
    ): Result<CaseListDocument, ManyRows> => {
      const rows = rowsWithin(confirmed, (most): TicketListItem[] => {
        if (!ids) return rowsUpTo(most, (cursor, limit) => tickets.list({ ...filter, cursor, limit }, actor.staffId))
        return ids.slice(0, most).flatMap((id) => {
          const found = tickets.get(id)
          return found.ok ? [found.value] : []
        })
      })
      if (!rows.ok) return rows
      const facts = printing(actor)
      return ok(
        caseListDocument({
          ...facts,
          tickets: rows.value,
          phones,
          promiseOf: ({ id, dueOn }) => (dueOn ? promiseInForce(id) : undefined),
          filter: ids ? undefined : caseFilterWords(filter, { ...deps, ...facts }),
        }),
      )
    },

    caseSlip: async (ticketId: TicketId): Promise<Result<CaseSlipDocument, { code: 'NOT_FOUND' }>> => {
      const found = tickets.get(ticketId)
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

    testStrip: async (actor: Actor): Promise<TestStripDocument> => {
      const facts = printing(actor)
      // As wide as the number of a case; no case has the number nought.
      const number = `${facts.now.day.slice(0, 4)}-00000`
      return testStripDocument({ ...facts, number, barcode: await code128(number) })
    },
  }
}
