import type { CompensationsOfTickets } from '#main/features/compensations/compensations-of-tickets.service.ts'
import type { TimelineService } from '#main/features/timeline/timeline.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import type { CustomerId, EventId, TicketId } from '#shared/kernel/ids.ts'
import { instantOf } from '#shared/kernel/instant.ts'
import { addDays, type LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { COUNT_LIMIT, type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { untouchedSince } from '#shared/tickets/tickets.rules.ts'
import type {
  NewTicket,
  Recovery,
  Settlement,
  Ticket,
  TicketFilter,
  TicketListItem,
  TicketPatch,
  TicketStatus,
} from '#shared/tickets/tickets.schema.ts'
import type { TimelineEntry } from '#shared/tickets/timeline.schema.ts'
import { type CreateError, type CreationDeps, createTicket, findFacts, findReferences } from './ticket-creation.ts'
import { getTicketRow, type TicketRow, updateTicket } from './ticket-rows.repo.ts'
import { applyStatus, checkStatus, type StatusError } from './ticket-status.ts'
import { type NameDeps, toTicket, toTicketListItem } from './tickets.mapping.ts'
import { countTickets, getTicketView, keyOf, listTickets, type RowFilter } from './tickets.repo.ts'

type NotFound = { code: 'NOT_FOUND' }
type Changed = { code: 'CHANGED_ELSEWHERE' }
type PageRequest = { cursor?: Cursor | null; limit?: number }

const MIDNIGHT = LocalTime.parse('00:00')

type Deps = CreationDeps & {
  door: Door
  timeline: TimelineService
  compensations: CompensationsOfTickets
  removeDraft: (trx: Trx, id: string) => void
}

export const createTicketsService = (deps: Deps) => {
  const { door, customers, followUps, reasons, settings, staff, timeline, tickets, compensations, removeDraft } = deps
  const { read } = door
  const names: NameDeps = { nameOf: staff.nameOf, nameOfMaybe: staff.nameOfMaybe, reasonIdOf: reasons.idOf }

  const present = (rowId: number): Ticket => toTicket(getTicketView(read, rowId), names)

  const toRowFilter = (filter: TicketFilter, actorRow: number | null): RowFilter => {
    const { timeZone } = settings.get()
    const startOf = (day: LocalDate) => instantOf(day, MIDNIGHT, timeZone)
    const { day } = settings.shopTime()
    return {
      ...filter,
      reasonId: filter.reasonId ? (reasons.findRow(filter.reasonId)?.id ?? -1) : null,
      assigneeId: filter.assigneeId ? (staff.findRow(filter.assigneeId)?.id ?? -1) : null,
      customerId: filter.customerId ? (customers.findRow(filter.customerId)?.id ?? -1) : null,
      mine: actorRow,
      createdFrom: filter.createdFrom ? startOf(filter.createdFrom) : undefined,
      createdBefore: filter.createdTo ? startOf(addDays(filter.createdTo, 1)) : undefined,
      today: day,
      untouchedSince: untouchedSince(day, timeZone),
    }
  }

  const findAt = (id: TicketId, version: number): Result<TicketRow, NotFound | Changed> => {
    const row = tickets.find(id)
    if (!row) return err({ code: 'NOT_FOUND' })
    return row.version === version ? ok(row) : err({ code: 'CHANGED_ELSEWHERE' })
  }

  return {
    create: (actor: Actor, input: NewTicket): Result<Ticket, CreateError> => {
      const known = input.id && tickets.find(input.id)
      if (known) return ok(present(known.id))
      const references = findReferences(input, deps)
      if (!references.ok) return references
      const rowId = door.write(actor, (trx) => {
        const id = createTicket(trx, input, references.value, deps)
        if (input.id) removeDraft(trx, input.id)
        return id
      })
      return ok(present(rowId))
    },

    get: (id: TicketId): Result<Ticket, NotFound> => {
      const row = tickets.find(id)
      return row ? ok(present(row.id)) : err({ code: 'NOT_FOUND' })
    },

    list: (input: TicketFilter & PageRequest, actorRow: number | null): Page<TicketListItem> => {
      const { limit = PAGE_SIZE, cursor, ...filter } = input
      const rowFilter = toRowFilter(filter, actorRow)
      const rows = listTickets(read, rowFilter, decodeCursor(cursor), limit + 1)
      return toPage(rows, limit, keyOf(rowFilter), (row) => toTicketListItem(row, names))
    },

    count: (filter: TicketFilter, actorRow: number | null): number =>
      countTickets(read, toRowFilter(filter, actorRow), COUNT_LIMIT),

    update: (
      actor: Actor,
      { id, version, patch }: { id: TicketId; version: number; patch: TicketPatch },
    ): Result<Ticket, NotFound | Changed | { code: 'UNKNOWN_REASON' } | { code: 'UNKNOWN_STAFF' }> => {
      const found = findAt(id, version)
      if (!found.ok) return found
      const references = findFacts(patch, deps)
      if (!references.ok) return references
      const row = found.value
      door.write(actor, (trx) => {
        const changes = {
          kind: patch.kind,
          channel: patch.channel,
          reason_id: patch.reasonId === undefined ? undefined : references.value.reasonId,
          assignee_id: patch.assigneeId === undefined ? undefined : references.value.assigneeId,
          product: patch.product === undefined ? undefined : cleanText(patch.product),
          receipt_number: patch.receiptNumber === undefined ? undefined : cleanText(patch.receiptNumber),
          purchased_on: patch.purchasedOn,
          priority: patch.priority,
        }
        const changed = Object.entries(changes).filter(
          ([key, value]) => value !== undefined && value !== row[key as keyof typeof changes],
        )
        if (changed.length === 0) return
        updateTicket(trx, row, changes)
        const fields = changed.map(([key]) => key)
        if (fields.includes('assignee_id')) {
          const assignee = staff.nameOfMaybe(references.value.assigneeId)
          tickets.appendEvent(trx, row, { kind: 'assignee_changed', details: { to: assignee?.name ?? null } })
        }
        const others = fields.filter((field) => field !== 'assignee_id')
        if (others.length > 0)
          tickets.appendEvent(trx, row, { kind: 'details_changed', details: { fields: others.join(',') } })
      })
      return ok(present(row.id))
    },

    setCustomer: (
      actor: Actor,
      { id, customerId }: { id: TicketId; customerId: CustomerId | null },
    ): Result<Ticket, NotFound | { code: 'UNKNOWN_CUSTOMER' } | { code: 'HAS_STORE_CREDIT' }> => {
      const row = tickets.find(id)
      if (!row) return err({ code: 'NOT_FOUND' })
      const customer = customerId ? customers.findRow(customerId) : null
      if (customer === undefined) return err({ code: 'UNKNOWN_CUSTOMER' })
      const to = customer?.id ?? null
      if (to === row.customer_id) return ok(present(row.id))
      if (compensations.hasStoreCredit(row.id)) return err({ code: 'HAS_STORE_CREDIT' })
      door.write(actor, (trx) => {
        const open = row.status === 'closed' ? 0 : 1
        updateTicket(trx, row, { customer_id: to })
        timeline.moveToCustomer(trx, row.id, to)
        followUps.inside.moveToCustomer(trx, row.id, to)
        compensations.moveToCustomer(trx, row.id, to)
        if (row.customer_id !== null) customers.addToCounters(trx, row.customer_id, { tickets: -1, open: -open })
        if (to !== null) customers.addToCounters(trx, to, { tickets: 1, open })
        const from = customers.findRef(row.customer_id)
        tickets.appendEvent(
          trx,
          { id: row.id, customer_id: to },
          {
            kind: 'customer_changed',
            details: { from: from?.name ?? null, to: customer?.full_name ?? null },
          },
        )
      })
      return ok(present(row.id))
    },

    setRecovery: (
      actor: Actor,
      { id, version, recovery }: { id: TicketId; version: number; recovery: Partial<Recovery> },
    ): Result<Ticket, NotFound | Changed> => {
      const found = findAt(id, version)
      if (!found.ok) return found
      door.write(actor, (trx) => {
        updateTicket(trx, found.value, {
          apology: recovery.apology === undefined ? undefined : cleanText(recovery.apology),
          what_happened: recovery.whatHappened === undefined ? undefined : cleanText(recovery.whatHappened),
          what_changes: recovery.whatChanges === undefined ? undefined : cleanText(recovery.whatChanges),
          change_due_on: recovery.changeDueOn,
        })
        tickets.appendEvent(trx, found.value, {
          kind: 'recovery_changed',
          details: { fields: Object.keys(recovery).join(',') },
        })
      })
      return ok(present(found.value.id))
    },

    changeStatus: (
      actor: Actor,
      input: { id: TicketId; status: TicketStatus; settle?: Settlement[]; note?: string },
    ): Result<Ticket, NotFound | StatusError> => {
      const row = tickets.find(input.id)
      if (!row) return err({ code: 'NOT_FOUND' })
      const settle = input.settle ?? []
      const possible = checkStatus(row, input.status, settle, deps)
      if (!possible.ok) return possible
      door.write(actor, (trx) => {
        applyStatus(trx, row, input.status, settle, cleanText(input.note ?? ''), deps)
      })
      return ok(present(row.id))
    },

    write: (
      actor: Actor,
      input: {
        id: TicketId
        eventId?: EventId
        kind: 'call' | 'message' | 'note'
        text: string
        status?: TicketStatus
        settle?: Settlement[]
      },
    ): Result<{ entry: TimelineEntry; ticket: Ticket }, NotFound | StatusError> => {
      const row = tickets.find(input.id)
      if (!row) return err({ code: 'NOT_FOUND' })
      const known = input.eventId && timeline.find(input.eventId)
      if (known) return ok({ entry: timeline.getEntry(known.id), ticket: present(row.id) })
      const settle = input.settle ?? []
      const changesStatus = input.status !== undefined && input.status !== row.status
      if (changesStatus && input.status) {
        const possible = checkStatus(row, input.status, settle, deps)
        if (!possible.ok) return possible
      }
      const entryRow = door.write(actor, (trx) => {
        const id = tickets.appendEvent(trx, row, { uuid: input.eventId, kind: input.kind, body: cleanText(input.text) })
        if (input.eventId) removeDraft(trx, input.eventId)
        if (changesStatus && input.status) applyStatus(trx, row, input.status, settle, '', deps)
        // The first thing that is done about a new case takes it up.
        else if (getTicketRow(trx, row.id).status === 'new') applyStatus(trx, row, 'in_progress', [], '', deps)
        return id
      })
      return ok({ entry: timeline.getEntry(entryRow), ticket: present(row.id) })
    },

    timeline: ({ id, ...page }: PageRequest & { id: TicketId }): Result<Page<TimelineEntry>, NotFound> => {
      const row = tickets.find(id)
      return row ? ok(timeline.pageOfTicket(row.id, page)) : err({ code: 'NOT_FOUND' })
    },

    correct: timeline.correct,
  }
}

export type TicketsService = ReturnType<typeof createTicketsService>
