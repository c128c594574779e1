import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow, updateRow } from '#main/platform/db/row-writer.ts'
import type { NewRow, Row, RowPatch } from '#main/platform/db/tables.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { TicketId } from '#shared/kernel/ids.ts'

export type TicketRow = Row<'ticket'>

export const findTicketRow = (read: ReadDb, id: TicketId): TicketRow | undefined =>
  read.first(sql.selectFrom('ticket').selectAll().where('uuid', '=', uuidToBlob(id)).where('deleted_at', 'is', null))

export const getTicketRow = (read: ReadDb, rowId: number): TicketRow => {
  const row = read.first(sql.selectFrom('ticket').selectAll().where('id', '=', rowId))
  if (!row) throw new Error(`no ticket row ${rowId}`)
  return row
}

export const insertTicket = (trx: Trx, row: NewRow<'ticket'>): number => insertRow(trx, 'ticket', row)

export const updateTicket = (trx: Trx, row: TicketRow, patch: RowPatch<'ticket'>): void => {
  updateRow(trx, 'ticket', row.id, {
    ...patch,
    version: row.version + 1,
    updated_at: trx.at,
    updated_by: trx.actor.staffId ?? row.updated_by,
  })
}

/** Derived from the open follow-ups in the same transaction, never typed: no change of the case's own. */
export const refreshDue = (trx: Trx, ticketId: number): void => {
  trx.runRaw(
    `UPDATE ticket SET
       open_follow_up_count = (SELECT count(*) FROM follow_up WHERE ticket_id = ticket.id AND status = 'open'),
       (due_on, due_time) = (SELECT due_on, due_time FROM follow_up WHERE ticket_id = ticket.id AND status = 'open'
                             ORDER BY due_key, id LIMIT 1)
     WHERE id = ?`,
    ticketId,
  )
  trx.noteChange({ table: 'ticket', id: ticketId, uuid: undefined })
}

export const touchTicket = (trx: Trx, ticketId: number): void => {
  trx.run(sql.updateTable('ticket').set({ last_event_at: trx.at }).where('id', '=', ticketId))
}
