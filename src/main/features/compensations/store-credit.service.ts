/** Store credit: a ledger of entries that only grows; the balance never goes below zero, also not by a reversal. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { TimelineService } from '#main/features/timeline/timeline.service.ts'
import type { Actor, Door, Trx } from '#main/platform/db/door.ts'
import { decodeCursor, toPage } from '#main/platform/db/keyset.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { StoreCreditEntry, StoreCreditEntryId } from '#shared/compensations/compensations.schema.ts'
import type { CustomerId } from '#shared/kernel/ids.ts'
import type { Amount } from '#shared/kernel/money.ts'
import { type Cursor, PAGE_SIZE, type Page } from '#shared/kernel/page.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { toStoreCreditEntry } from './compensations.mapping.ts'
import {
  balanceOf,
  type EntryView,
  findEntry,
  findEntryOfCompensation,
  getEntry,
  insertEntry,
  listEntries,
} from './store-credit.repo.ts'

type NotFound = { code: 'NOT_FOUND' }
export type OverBalance = { code: 'OVER_BALANCE'; balance: Amount }

type Deps = {
  door: Door
  customers: CustomersService
  settings: SettingsService
  staff: StaffService
  timeline: TimelineService
  /** The form's draft ends in the transaction that saves its record. */
  removeDraft: (trx: Trx, id: string) => void
}

type NewEntry = {
  uuid?: string
  customerId: number
  kind: 'issue' | 'redeem' | 'reverse'
  change: number
  compensationId?: number
  reversesId?: number
  receiptNumber?: string
}

export const createStoreCreditService = ({ door, customers, settings, staff, timeline, removeDraft }: Deps) => {
  const present = (row: EntryView): StoreCreditEntry => toStoreCreditEntry(row, staff.nameOf)

  const append = (trx: Trx, entry: NewEntry): number => {
    const id = insertEntry(trx, {
      uuid: uuidToBlob(entry.uuid ?? trx.newUuid()),
      customer_id: entry.customerId,
      kind: entry.kind,
      amount: Math.abs(entry.change),
      balance_change: entry.change,
      compensation_id: entry.compensationId ?? null,
      reverses_id: entry.reversesId ?? null,
      receipt_number: entry.receiptNumber ?? '',
      booked_on: settings.shopTime(trx.at).day,
      created_at: trx.at,
      created_by: trx.actor.staffId ?? 0,
    })
    customers.setStoreCredit(trx, entry.customerId, balanceOf(trx, entry.customerId))
    return id
  }

  const checkBalance = (customerId: number, change: number): Result<null, OverBalance> => {
    const balance = balanceOf(door.read, customerId)
    return balance + change < 0 ? err({ code: 'OVER_BALANCE', balance: balance as Amount }) : ok(null)
  }

  return {
    issue: (trx: Trx, customerId: number, amount: number, compensationId: number): number =>
      append(trx, { customerId, kind: 'issue', change: amount, compensationId }),

    /** Whether the credit that a compensation issued can still be taken back. */
    checkTakeBack: (compensationId: number): Result<null, OverBalance> => {
      const entry = findEntryOfCompensation(door.read, compensationId)
      return entry ? checkBalance(entry.customer_id, -entry.amount) : ok(null)
    },
    takeBack: (trx: Trx, compensationId: number, reversalId: number): void => {
      const entry = findEntryOfCompensation(trx, compensationId)
      if (!entry) return
      append(trx, {
        customerId: entry.customer_id,
        kind: 'reverse',
        change: -entry.balance_change,
        compensationId: reversalId,
        reversesId: entry.id,
      })
    },

    redeem: (
      actor: Actor,
      input: { id?: StoreCreditEntryId; customerId: CustomerId; amount: Amount; receiptNumber: string },
    ): Result<StoreCreditEntry, NotFound | OverBalance> => {
      const known = input.id && findEntry(door.read, input.id)
      if (known) return ok(present(known))
      const customer = customers.findRow(input.customerId)
      if (!customer) return err({ code: 'NOT_FOUND' })
      const enough = checkBalance(customer.id, -input.amount)
      if (!enough.ok) return enough
      const receiptNumber = cleanText(input.receiptNumber)
      const rowId = door.write(actor, (trx) => {
        if (input.id) removeDraft(trx, input.id)
        const id = append(trx, {
          uuid: input.id,
          customerId: customer.id,
          kind: 'redeem',
          change: -input.amount,
          receiptNumber,
        })
        timeline.append(trx, {
          ticketId: null,
          customerId: customer.id,
          kind: 'credit_redeemed',
          details: { amount: input.amount, receiptNumber },
        })
        return id
      })
      return ok(present(getEntry(door.read, rowId)))
    },

    reverse: (
      actor: Actor,
      id: StoreCreditEntryId,
    ): Result<
      StoreCreditEntry,
      | NotFound
      | OverBalance
      | { code: 'ALREADY_REVERSED' }
      | { code: 'IS_REVERSAL' }
      | { code: 'ISSUED_BY_COMPENSATION' }
    > => {
      const entry = findEntry(door.read, id)
      if (!entry) return err({ code: 'NOT_FOUND' })
      if (entry.kind === 'reverse') return err({ code: 'IS_REVERSAL' })
      if (entry.kind === 'issue') return err({ code: 'ISSUED_BY_COMPENSATION' })
      if (entry.reversal_id !== null) return err({ code: 'ALREADY_REVERSED' })
      const rowId = door.write(actor, (trx) => {
        const reversalId = append(trx, {
          customerId: entry.customer_id,
          kind: 'reverse',
          change: -entry.balance_change,
          reversesId: entry.id,
          receiptNumber: entry.receipt_number,
        })
        timeline.append(trx, {
          ticketId: null,
          customerId: entry.customer_id,
          kind: 'credit_reversed',
          details: { amount: entry.amount, receiptNumber: entry.receipt_number },
        })
        return reversalId
      })
      return ok(present(getEntry(door.read, rowId)))
    },

    list: ({
      customerId,
      cursor,
      limit = PAGE_SIZE,
    }: {
      customerId: CustomerId
      cursor?: Cursor | null
      limit?: number
    }): Result<Page<StoreCreditEntry>, NotFound> => {
      const customer = customers.findRow(customerId)
      if (!customer) return err({ code: 'NOT_FOUND' })
      const [before] = decodeCursor(cursor) ?? []
      const rows = listEntries(door.read, customer.id, typeof before === 'number' ? before : undefined, limit + 1)
      return ok(toPage(rows, limit, (row) => [row.id], present))
    },
  }
}

export type StoreCreditService = ReturnType<typeof createStoreCreditService>
