import type { QueryClient } from '@tanstack/react-query'
import { modulesReading } from './modules-reading.ts'
import { client } from './rpc.ts'

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
