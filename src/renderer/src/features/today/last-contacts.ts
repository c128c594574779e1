import type { EventKind, TimelineEntry } from '#shared/tickets/timeline.schema.ts'

const CONTACTS: ReadonlySet<EventKind> = new Set(['call', 'message', 'note', 'reached', 'no_answer'])

/** The newest contacts of a case, oldest of them first. */
export const lastContacts = (entries: readonly TimelineEntry[], count = 2): TimelineEntry[] =>
  entries
    .filter(({ kind, correctedBy }) => CONTACTS.has(kind) && correctedBy === null)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(-count)
