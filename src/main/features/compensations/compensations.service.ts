/** Refunds, exchanges and what else a case costs. Append-only: a mistake is corrected by a reversal, never by an edit. */
import type { ReasonsService } from '#main/features/reasons/reasons.service.ts'
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { PinRefusal, PinsService } from '#main/features/staff/pins.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TicketRecords } from '#main/features/tickets/ticket-records.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import { blobToUuid } from '#main/platform/db/uuid.ts'
import type {
  Approval,
  Compensation,
  LedgerFilter,
  LedgerMonth,
  LedgerTotals,
  NewCompensation,
} from '#shared/compensations/compensations.schema.ts'
import type { CompensationId, TicketId } from '#shared/kernel/ids.ts'
import type { Amount } from '#shared/kernel/money.ts'
import { type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { LimitedRole, type MoneyLimits } from '#shared/settings/settings.schema.ts'
import { toCompensation } from './compensations.mapping.ts'
import {
  type CompensationView,
  findCompensation,
  getCompensation,
  insertCompensation,
  keyOf,
  listLedger,
  listOfTicket,
  sumMonths,
} from './compensations.repo.ts'
import { newCompensationRow, reversalRow } from './compensations.rows.ts'
import { ledgerTotals } from './ledger-totals.service.ts'
import { checkLimits, type OverLimit } from './money-limits.ts'
import type { OverBalance, StoreCreditService } from './store-credit.service.ts'

type NotFound = { code: 'NOT_FOUND' }
type CreateError =
  | { code: 'UNKNOWN_TICKET' }
  | { code: 'UNKNOWN_STAFF' }
  | { code: 'UNKNOWN_REASON' }
  | { code: 'CUSTOMER_REQUIRED' }
  | { code: 'METHOD_DOES_NOT_FIT' }
  | OverLimit

/** Row id of whoever answered for an amount with the PIN. */
export type Approver = { staffId: number }

type Deps = {
  door: Door
  reasons: ReasonsService
  settings: SettingsService
  staff: StaffService
  pins: PinsService
  tickets: TicketRecords
  credit: StoreCreditService
  removeDraft: (trx: Trx, id: string) => void
}

export const createCompensationsService = ({
  door,
  reasons,
  settings,
  staff,
  pins,
  tickets,
  credit,
  removeDraft,
}: Deps) => {
  const { read } = door
  const names = { nameOf: staff.nameOf, nameOfMaybe: staff.nameOfMaybe, reasonIdOf: reasons.idOf }
  const present = (view: CompensationView): Compensation => toCompensation(view, names)

  const prepare = (input: NewCompensation) => {
    const ticket = tickets.find(input.ticketId)
    const approver = input.approvedById ? staff.findRow(input.approvedById) : null
    const reason = input.reasonId ? reasons.findRow(input.reasonId) : null
    if (!ticket) return err({ code: 'UNKNOWN_TICKET' })
    if (approver === undefined) return err({ code: 'UNKNOWN_STAFF' })
    if (reason === undefined) return err({ code: 'UNKNOWN_REASON' })
    // Money put on the person's balance is paid by nothing else, and nothing else is paid by it.
    if ((input.kind === 'store_credit') !== (input.method === 'store_credit'))
      return err({ code: 'METHOD_DOES_NOT_FIT' })
    if (input.kind === 'store_credit' && ticket.customer_id === null) return err({ code: 'CUSTOMER_REQUIRED' })
    return ok({ ticket, approverId: approver?.id ?? null, reasonId: reason?.id ?? null })
  }

  /** The owner gives what is right; everybody else what the limits of the role allow, or what the approver's do. */
  const limitsOf = (staffId: number): MoneyLimits | undefined => {
    const role = LimitedRole.safeParse(staff.getByRowId(staffId).role)
    return role.success ? settings.get().moneyLimits[role.data] : undefined
  }
  const checkGift = (staffId: number, ticketId: number, { kind, amount }: NewCompensation, approver?: Approver) => {
    const limits = limitsOf(approver?.staffId ?? staffId)
    const today = settings.shopTime().day
    return limits ? checkLimits(read, limits, { ticketId, staffId, today, kind, amount }) : ok(undefined)
  }

  return {
    approve: async (
      actor: Actor,
      { staffId, pin }: Approval,
    ): Promise<Result<Approver, PinRefusal | { code: 'APPROVER_REFUSED' }>> => {
      const row = staff.findRow(staffId)
      const mayApprove = row?.left_at === null && (row.role === 'owner' || row.role === 'manager')
      if (!row || !mayApprove || row.pin_set_at === null || (row.id === actor.staffId && row.role !== 'owner'))
        return err({ code: 'APPROVER_REFUSED' })
      const checked = await pins.check(row, pin)
      return checked.ok ? ok({ staffId: row.id }) : checked
    },

    create: (
      actor: Actor & { staffId: number },
      input: NewCompensation,
      approver?: Approver,
    ): Result<Compensation, CreateError> => {
      const known = input.id && findCompensation(read, input.id)
      if (known) return ok(present(known))
      const prepared = prepare(input)
      if (!prepared.ok) return prepared
      const { ticket } = prepared.value
      const allowed = checkGift(actor.staffId, ticket.id, input, approver)
      if (!allowed.ok) return allowed
      const answeredFor = approver ? { ...prepared.value, approverId: approver.staffId } : prepared.value
      const rowId = door.write(actor, (trx) => {
        const row = newCompensationRow(trx, input, answeredFor, {
          ...settings.get(),
          today: settings.shopTime(trx.at).day,
        })
        const id = insertCompensation(trx, row)
        if (input.kind === 'store_credit' && ticket.customer_id !== null)
          credit.issue(trx, ticket.customer_id, input.amount, id)
        tickets.appendEvent(trx, ticket, {
          kind: 'compensation_added',
          body: cleanText(input.note ?? ''),
          details: { compensationKind: input.kind, method: input.method, amount: input.amount, number: row.number },
        })
        if (input.id) removeDraft(trx, input.id)
        return id
      })
      return ok(present(getCompensation(read, rowId)))
    },

    get: (id: CompensationId): Result<Compensation, NotFound> => {
      const view = findCompensation(read, id)
      return view ? ok(present(view)) : err({ code: 'NOT_FOUND' })
    },

    listOfTicket: (ticketId: TicketId): Result<Compensation[], NotFound> => {
      const ticket = tickets.find(ticketId)
      return ticket ? ok(listOfTicket(read, ticket.id).map(present)) : err({ code: 'NOT_FOUND' })
    },

    list: ({
      cursor,
      limit = PAGE_SIZE,
      ...filter
    }: LedgerFilter & { cursor?: Cursor | null; limit?: number }): Page<Compensation> =>
      toPage(listLedger(read, filter, decodeCursor(cursor), limit + 1), limit, keyOf, present),

    totals: (filter: LedgerFilter): LedgerTotals => ledgerTotals(read, filter),

    months: (): LedgerMonth[] =>
      sumMonths(read).map(({ month, amount, vat, count }) => ({
        month,
        amount: amount as Amount,
        vatAmount: vat as Amount,
        count,
      })),

    /** Booked today, whatever day the entry is from. */
    reverse: (
      actor: Actor,
      { id, note }: { id: CompensationId; note?: string },
    ): Result<Compensation, NotFound | OverBalance | { code: 'ALREADY_REVERSED' } | { code: 'IS_REVERSAL' }> => {
      const view = findCompensation(read, id)
      if (!view) return err({ code: 'NOT_FOUND' })
      if (view.reverses_id !== null) return err({ code: 'IS_REVERSAL' })
      if (view.reversal_uuid !== null) return err({ code: 'ALREADY_REVERSED' })
      const enough = credit.checkTakeBack(view.id)
      if (!enough.ok) return enough
      const rowId = door.write(actor, (trx) => {
        const row = reversalRow(trx, view, cleanText(note ?? ''), settings.shopTime(trx.at).day)
        const reversalId = insertCompensation(trx, row)
        credit.takeBack(trx, view.id, reversalId)
        tickets.appendEvent(trx, tickets.getInside(trx, view.ticket_id), {
          kind: 'compensation_reversed',
          body: row.note ?? '',
          details: {
            compensationKind: view.kind,
            method: view.method,
            amount: view.amount,
            number: row.number,
            reversed: view.number,
            reversedId: blobToUuid(view.uuid),
          },
        })
        return reversalId
      })
      return ok(present(getCompensation(read, rowId)))
    },
  }
}

export type CompensationsService = ReturnType<typeof createCompensationsService>
