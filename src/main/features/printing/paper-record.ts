/** What stays of a document once it is on paper: the list's order for keying in outcomes, the slip's line in the case. */
import type { TicketRecords } from '#main/features/tickets/ticket-records.service.ts'
import type { Trx } from '#main/platform/db/door.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import { insertPrintedList } from './printed-lists.repo.ts'

type Deps = { tickets: TicketRecords }

/** `made`: when and by whom the document was made, as the paper itself says. */
export type Made = { at: Instant; by: number }

export const recordPaper = (trx: Trx, document: PrintDocument, made: Made, { tickets }: Deps): void => {
  if (document.kind === 'case_slip') {
    const ticket = tickets.find(document.ticketId)
    if (ticket) tickets.appendEvent(trx, ticket, { kind: 'slip_printed' })
    return
  }
  if (document.kind !== 'follow_up_list') return
  const rows = document.groups.flatMap((group) => group.rows)
  const { from, to } = document.selection
  insertPrintedList(
    trx,
    {
      uuid: uuidToBlob(trx.newUuid()),
      from_on: from ?? null,
      to_on: to,
      filter: document.person,
      row_count: rows.length,
      created_at: made.at,
      created_by: made.by,
    },
    rows,
  )
}
