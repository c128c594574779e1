import type { RecordedTable } from '#main/platform/db/row-writer.ts'

/** Recorded tables with a public identity, and what follows from other rows there and is in no history (docs/data-model.md). */
export const RECORDED_TABLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    staff: [],
    security_event: [],
    number_gap: [],
    reason: [],
    own_view: [],
    customer: ['ticket_count', 'open_ticket_count', 'last_contact_at', 'store_credit'],
    contact: [],
    ticket: ['due_on', 'due_time', 'open_follow_up_count', 'last_event_at'],
    ticket_event: ['customer_id'],
    follow_up: ['customer_id'],
    compensation: ['customer_id'],
    store_credit_entry: [],
  } satisfies Partial<Record<RecordedTable, readonly string[]>>),
)
