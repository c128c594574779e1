/** Tells the screens what a commit touched. What comes in bursts is told once. */
import { setTimeout as wait } from 'node:timers/promises'
import type { CommittedChanges } from '#shared/changes/changes.contract.ts'
import type { RowChange } from './db/door.ts'

/** Longer than a burst of an import's batches would hide the first change; shorter floods the window. */
const MERGE_MS = 40
const MAX_IDS = 500

export type EventBus = {
  publish: (changes: readonly RowChange[]) => void
  watch: (signal: AbortSignal) => AsyncGenerator<CommittedChanges, void, void>
}

type Pending = { tables: Set<string>; ids: Set<string>; isAnyId: boolean }

const nothing = (): Pending => ({ tables: new Set(), ids: new Set(), isAnyId: false })

const add = (pending: Pending, changes: readonly RowChange[]): void => {
  for (const { table, uuid } of changes) {
    pending.tables.add(table)
    if (uuid === undefined) pending.isAnyId = true
    else if (pending.ids.size <= MAX_IDS) pending.ids.add(uuid)
  }
  if (pending.ids.size > MAX_IDS) pending.isAnyId = true
}

const told = ({ tables, ids, isAnyId }: Pending): CommittedChanges => ({
  tables: [...tables],
  ids: isAnyId ? [] : [...ids],
})

type Pause = (signal: AbortSignal) => Promise<void>

const shortPause: Pause = async (signal) => {
  try {
    await wait(MERGE_MS, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

export const createEventBus = (pause: Pause = shortPause): EventBus => {
  const listeners = new Set<(changes: readonly RowChange[]) => void>()

  // Listens from the call on, not from the first pull: what is committed between the two is told as well.
  const watch: EventBus['watch'] = (signal) => {
    let pending = nothing()
    let wake = () => {}
    const listen = (changes: readonly RowChange[]) => {
      add(pending, changes)
      wake()
    }
    const stop = () => {
      listeners.delete(listen)
      wake()
    }
    if (!signal.aborted) listeners.add(listen)
    signal.addEventListener('abort', stop, { once: true })

    async function* tell(): AsyncGenerator<CommittedChanges, void, void> {
      try {
        while (!signal.aborted || pending.tables.size > 0) {
          if (pending.tables.size === 0) {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
            continue
          }
          await pause(signal)
          const ready = pending
          pending = nothing()
          yield told(ready)
        }
      } finally {
        stop()
      }
    }
    return tell()
  }

  return {
    publish: (changes) => {
      for (const listen of listeners) listen(changes)
    },
    watch,
  }
}
