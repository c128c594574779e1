import type { Trx } from '#main/platform/db/door.ts'
import { sql } from '#main/platform/db/query.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { insertRow } from '#main/platform/db/row-writer.ts'
import { uuidToBlob } from '#main/platform/db/uuid.ts'
import type { EventId } from '#shared/kernel/ids.ts'
import type { EventDetails, EventKind } from '#shared/tickets/timeline.schema.ts'

export type NewEvent = {
  uuid?: string
  ticketId: number | null
  customerId: number | null
  kind: EventKind
  body?: string
  details?: EventDetails
  correctsId?: number
}

export const insertEvent = (trx: Trx, event: NewEvent): number =>
  insertRow(trx, 'ticket_event', {
    uuid: uuidToBlob(event.uuid ?? trx.newUuid()),
    ticket_id: event.ticketId,
    customer_id: event.customerId,
    kind: event.kind,
    body: event.body ?? '',
    details: JSON.stringify(event.details ?? {}),
    corrects_id: event.correctsId ?? null,
    created_at: trx.at,
    created_by: trx.actor.staffId ?? 0,
  })

const entries = sql
  .selectFrom('ticket_event as event')
  .leftJoin('ticket', 'ticket.id', 'event.ticket_id')
  .leftJoin('customer', 'customer.id', 'event.customer_id')
  .leftJoin('ticket_event as corrected', 'corrected.id', 'event.corrects_id')
  .leftJoin('ticket_event as correction', 'correction.corrects_id', 'event.id')
  .select([
    'event.id',
    'event.uuid',
    'event.kind',
    'event.body',
    'event.details',
    'event.created_at',
    'event.created_by',
    'event.ticket_id',
    'event.customer_id',
    'ticket.uuid as ticket_uuid',
    'ticket.number as ticket_number',
    'customer.uuid as customer_uuid',
    'corrected.uuid as corrects_uuid',
    'correction.uuid as correction_uuid',
  ])

export type EventRow = ReturnType<typeof listTicketEvents>[number]

export const listTicketEvents = (read: ReadDb, ticketId: number, beforeId: number | undefined, limit: number) =>
  read.all(
    entries
      .where('event.ticket_id', '=', ticketId)
      .where('event.id', '<', beforeId ?? Number.MAX_SAFE_INTEGER)
      .orderBy('event.id', 'desc')
      .limit(limit),
  )

export const listCustomerEvents = (
  read: ReadDb,
  customerId: number,
  kinds: readonly EventKind[] | undefined,
  beforeId: number | undefined,
  limit: number,
): EventRow[] => {
  const all = entries
    .where('event.customer_id', '=', customerId)
    .where('event.id', '<', beforeId ?? Number.MAX_SAFE_INTEGER)
    .orderBy('event.id', 'desc')
    .limit(limit)
  return read.all(kinds ? all.where('event.kind', 'in', kinds) : all)
}

export const findEvent = (read: ReadDb, id: EventId): EventRow | undefined =>
  read.first(entries.where('event.uuid', '=', uuidToBlob(id)))

export const getEvent = (read: ReadDb, rowId: number): EventRow => {
  const row = read.first(entries.where('event.id', '=', rowId))
  if (!row) throw new Error(`no event ${rowId}`)
  return row
}

export const findLastEventId = (read: ReadDb, ticketId: number): number | undefined =>
  read.first(
    sql.selectFrom('ticket_event').select('id').where('ticket_id', '=', ticketId).orderBy('id', 'desc').limit(1),
  )?.id

/** A copy for the person's timeline, so it is no change of its own: the case's own change is what is recorded. */
export const setCustomerOfTicketEvents = (trx: Trx, ticketId: number, customerId: number | null): void => {
  trx.run(sql.updateTable('ticket_event').set({ customer_id: customerId }).where('ticket_id', '=', ticketId))
}
