import type { Selection } from '#shared/exporting/exporting.schema.ts'
import type { StaffId, TicketId } from '#shared/kernel/ids.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'

/** The list as it is narrowed now, as a file is asked for. */
export const exportOfList = (
  { view, status, kind, channel, reasonId, assigneeId, customerId, createdFrom, createdTo }: TicketFilter,
  me: StaffId,
): Selection => ({
  what: 'cases',
  from: createdFrom ?? null,
  to: createdTo ?? null,
  filters: {
    view: view === 'mine' ? 'open' : view,
    status,
    kind,
    channel,
    reasonId,
    assigneeId: view === 'mine' ? me : assigneeId,
    customerId,
  },
})

/** These rows and no others. */
export const exportOfChosen = (ids: readonly TicketId[]): Selection => ({ what: 'cases', filters: { ids: [...ids] } })
