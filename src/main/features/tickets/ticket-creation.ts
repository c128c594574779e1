/** A new case with its first event, its first promise and its number, in one transaction. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { FollowUpsService } from '#main/features/follow-ups/follow-ups.service.ts'
import type { ReasonsService } from '#main/features/reasons/reasons.service.ts'
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import type { Trx } from '#main/platform/db/door.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import { takeNumber, ticketNumber } from '#main/platform/numbers.ts'
import { partsOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { NewTicket } from '#shared/tickets/tickets.schema.ts'
import type { TicketRecords } from './ticket-records.service.ts'
import { insertTicket } from './ticket-rows.repo.ts'

export type CreateError = { code: 'UNKNOWN_CUSTOMER' } | { code: 'UNKNOWN_REASON' } | { code: 'UNKNOWN_STAFF' }

export type CreationDeps = {
  customers: CustomersService
  followUps: FollowUpsService
  reasons: ReasonsService
  settings: SettingsService
  staff: StaffService
  tickets: TicketRecords
}

type Facts = { reasonId: number | null; assigneeId: number | null }
type References = Facts & { customerId: number | null }

/** The rows that the input names, or which of them does not exist. */
export const findFacts = (
  input: Pick<NewTicket, 'reasonId' | 'assigneeId'>,
  { reasons, staff }: Pick<CreationDeps, 'reasons' | 'staff'>,
): Result<Facts, { code: 'UNKNOWN_REASON' } | { code: 'UNKNOWN_STAFF' }> => {
  const reason = input.reasonId ? reasons.findRow(input.reasonId) : null
  const assignee = input.assigneeId ? staff.findRow(input.assigneeId) : null
  if (reason === undefined) return err({ code: 'UNKNOWN_REASON' })
  if (assignee === undefined) return err({ code: 'UNKNOWN_STAFF' })
  return ok({ reasonId: reason?.id ?? null, assigneeId: assignee?.id ?? null })
}

export const findReferences = (
  input: Pick<NewTicket, 'customerId' | 'reasonId' | 'assigneeId'>,
  deps: Pick<CreationDeps, 'customers' | 'reasons' | 'staff'>,
): Result<References, CreateError> => {
  const customer = input.customerId ? deps.customers.findRow(input.customerId) : null
  if (customer === undefined) return err({ code: 'UNKNOWN_CUSTOMER' })
  const facts = findFacts(input, deps)
  return facts.ok ? ok({ ...facts.value, customerId: customer?.id ?? null }) : facts
}

/** Returns the row id. */
export const createTicket = (
  trx: Trx,
  input: NewTicket,
  references: References,
  { customers, followUps, settings, tickets }: CreationDeps,
): number => {
  const author = trx.actor.staffId
  if (author === null) throw new Error('a case needs an author')
  const taken = takeNumber(trx, 'ticket', partsOf(settings.shopTime(trx.at).day).year)
  const { customerId } = references
  const ticketId = insertTicket(trx, {
    uuid: uuidToBlob(input.id ?? trx.newUuid()),
    number: ticketNumber(taken),
    number_year: taken.year,
    number_sequence: taken.sequence,
    customer_id: customerId,
    kind: input.kind,
    channel: input.channel ?? 'counter',
    reason_id: references.reasonId,
    description: cleanText(input.description),
    product: cleanText(input.product ?? ''),
    receipt_number: cleanText(input.receiptNumber ?? ''),
    purchased_on: input.purchasedOn ?? null,
    priority: input.priority ?? 'normal',
    assignee_id: references.assigneeId ?? author,
    status: 'new',
    last_event_at: trx.at,
    created_at: trx.at,
    created_by: author,
    updated_at: trx.at,
    updated_by: author,
  })
  tickets.appendEvent(
    trx,
    { id: ticketId, customer_id: customerId },
    {
      kind: 'created',
      body: cleanText(input.description),
      details: { channel: input.channel ?? 'counter', ticketKind: input.kind },
    },
  )
  if (input.followUp) followUps.inside.insert(trx, ticketId, input.followUp)
  if (customerId !== null) customers.addToCounters(trx, customerId, { tickets: 1, open: 1 })
  return ticketId
}
