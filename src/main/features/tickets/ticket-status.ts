/** Changes of state: what closing asks for, what reopening counts. */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { FollowUpsService } from '#main/features/follow-ups/follow-ups.service.ts'
import type { Trx } from '#main/platform/db/door.ts'
import type { FollowUpId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isStatusPossible } from '#shared/tickets/tickets.rules.ts'
import type { Settlement, TicketStatus } from '#shared/tickets/tickets.schema.ts'
import type { TicketRecords } from './ticket-records.service.ts'
import { getTicketRow, type TicketRow, updateTicket } from './ticket-rows.repo.ts'

export type StatusError =
  | { code: 'OPEN_FOLLOW_UPS'; followUpIds: FollowUpId[] }
  | { code: 'ALREADY_CLOSED'; closedAt: Instant }
  | { code: 'STATUS_NOT_POSSIBLE'; from: TicketStatus; to: TicketStatus }

type Deps = { customers: CustomersService; followUps: FollowUpsService; tickets: TicketRecords }

export const checkStatus = (
  row: TicketRow,
  to: TicketStatus,
  settle: readonly Settlement[],
  { followUps }: Pick<Deps, 'followUps'>,
): Result<null, StatusError> => {
  if (to === 'closed' && row.closed_at !== null)
    return err({ code: 'ALREADY_CLOSED', closedAt: row.closed_at as Instant })
  if (!isStatusPossible(row.status, to)) return err({ code: 'STATUS_NOT_POSSIBLE', from: row.status, to })
  if (to !== 'closed') return ok(null)
  const answered = new Set(settle.map(({ followUpId }) => followUpId))
  const unanswered = followUps.openIdsOf(row.id).filter((id) => !answered.has(id))
  return unanswered.length > 0 ? err({ code: 'OPEN_FOLLOW_UPS', followUpIds: unanswered }) : ok(null)
}

export const applyStatus = (
  trx: Trx,
  row: TicketRow,
  to: TicketStatus,
  settle: readonly Settlement[],
  note: string,
  { customers, followUps, tickets }: Deps,
): void => {
  if (to === 'closed') for (const { followUpId, as } of settle) followUps.inside.settle(trx, followUpId, as)
  const current = getTicketRow(trx, row.id)
  const reopened = current.status === 'closed'
  updateTicket(trx, current, {
    status: to,
    closed_at: to === 'closed' ? trx.at : null,
    resolved_at: to === 'resolved' || to === 'closed' ? (current.resolved_at ?? trx.at) : null,
    reopened_count: current.reopened_count + (reopened ? 1 : 0),
  })
  const openChange = (to === 'closed' ? -1 : 0) + (reopened ? 1 : 0)
  if (current.customer_id !== null && openChange !== 0) {
    customers.addToCounters(trx, current.customer_id, { tickets: 0, open: openChange })
  }
  tickets.appendEvent(trx, current, {
    kind: reopened ? 'reopened' : 'status_changed',
    body: note,
    details: { from: current.status, to },
  })
}
