import type { QueryClient } from '@tanstack/react-query'
import type { contract } from '#shared/contract.ts'
import { client } from './rpc.ts'

type Module = keyof typeof contract

/** Which answers a table's rows stand in: a commit that touches the table makes them stale. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  setting: ['settings', 'shop', 'followUps'],
  staff: ['staff', 'tickets', 'followUps', 'compensations', 'customers', 'drafts'],
  reason: ['reasons', 'tickets'],
  customer: ['customers', 'tickets', 'followUps', 'compensations', 'search'],
  contact: ['customers', 'tickets', 'followUps', 'search'],
  ticket: ['tickets', 'customers', 'followUps', 'compensations', 'search'],
  ticket_event: ['tickets', 'customers'],
  follow_up: ['followUps', 'tickets', 'customers', 'printing'],
  compensation: ['compensations', 'tickets', 'customers'],
  store_credit_entry: ['compensations', 'customers', 'search'],
  draft: ['drafts'],
  print_job: ['printing'],
  printed_list: ['printing'],
  import_run: ['importing'],
} satisfies Record<string, readonly (Module | 'search' | 'printing' | 'importing')[]>

export const modulesReading = (tables: readonly string[]): string[] => [
  ...new Set(tables.flatMap((table) => READERS[table] ?? [])),
]

const RECONNECT_MS = 1_000

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

const invalidate = (queries: QueryClient, modules: readonly string[]) =>
  Promise.all(modules.map((module) => queries.invalidateQueries({ queryKey: [[module]] })))

/** Follows the commits of the shop until stopped; a broken stream is taken up again and everything read anew. */
export const watchChanges = async (queries: QueryClient, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    try {
      for await (const { tables } of await client.changes.watch(undefined, { signal })) {
        void invalidate(queries, modulesReading(tables))
      }
    } catch {
      // The stream ends with the shop (closed, moved) or on a fault; the next round starts over, the answers with it.
    }
    if (signal.aborted) return
    await pause(RECONNECT_MS, signal)
    void queries.invalidateQueries()
  }
}
