import type { contract } from '#shared/contract.ts'

type Module = keyof typeof contract

/** Which answers a table's rows stand in: a commit that touches the table makes them stale. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  setting: ['settings', 'shop', 'followUps'],
  staff: ['staff', 'tickets', 'followUps', 'compensations', 'customers', 'drafts'],
  security_event: ['staff'],
  reason: ['reasons', 'tickets'],
  customer: ['customers', 'tickets', 'followUps', 'compensations', 'search', 'exporting'],
  contact: ['customers', 'tickets', 'followUps', 'search'],
  ticket: ['tickets', 'customers', 'followUps', 'compensations', 'search', 'exporting'],
  ticket_event: ['tickets', 'customers'],
  follow_up: ['followUps', 'tickets', 'customers', 'printing', 'exporting'],
  compensation: ['compensations', 'tickets', 'customers', 'exporting'],
  store_credit_entry: ['compensations', 'customers', 'search'],
  draft: ['drafts'],
  own_view: ['ownViews'],
  print_job: ['printing'],
  printed_list: ['printing'],
  import_run: ['importing'],
} satisfies Record<string, readonly (Module | 'importing')[]>

export const modulesReading = (tables: readonly string[]): string[] => [
  ...new Set(tables.flatMap((table) => READERS[table] ?? [])),
]
