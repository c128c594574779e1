/** What paper asks of the records beyond what their services answer. */
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { TicketId } from '#shared/kernel/ids.ts'

export const wasSlipPrinted = (read: ReadDb, ticketId: TicketId): boolean =>
  read.first(
    sql
      .selectFrom('ticket_event')
      .innerJoin('ticket', 'ticket.id', 'ticket_event.ticket_id')
      .select('ticket_event.id')
      .where('ticket.uuid', '=', uuidToBlob(ticketId))
      .where('ticket_event.kind', '=', 'slip_printed')
      .limit(1),
  ) !== undefined
