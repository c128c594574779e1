/** The copy or trial that somebody waits for: it goes on while other screens are open, and is seen wherever copies are. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { client } from '#renderer/app/rpc.ts'
import type { CopyStep } from '#shared/copies/copies.schema.ts'

type Asked = 'makeNow' | 'proveNow'

export type CopyWork =
  | { is: 'waiting' }
  | { is: 'running'; step: CopyStep | null }
  | { is: 'stopped' }
  | { is: 'not_made' }
  | { is: 'failed'; error: unknown }

let work: CopyWork = { is: 'waiting' }
let stopper: AbortController | undefined
const listeners = new Set<() => void>()

const tell = (next: CopyWork): void => {
  work = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const follow = async (asked: Asked, signal: AbortSignal): Promise<CopyWork> => {
  let outcome: CopyWork = { is: 'waiting' }
  for await (const event of await client.copies[asked](undefined, { signal })) {
    if (event.state === 'running') tell({ is: 'running', step: event })
    else if ('made' in event && !event.made) outcome = { is: 'not_made' }
  }
  return outcome
}

const run = async (asked: Asked, queries: QueryClient): Promise<void> => {
  if (work.is === 'running') return
  const stop = new AbortController()
  stopper = stop
  tell({ is: 'running', step: null })
  try {
    tell(await follow(asked, stop.signal))
  } catch (error) {
    tell(stop.signal.aborted ? { is: 'stopped' } : { is: 'failed', error })
  }
  for (const module of ['copies', 'recovery']) void queries.invalidateQueries({ queryKey: [[module]] })
}

export const useCopyWork = () => {
  const queries = useQueryClient()
  const state = useSyncExternalStore(subscribe, () => work)
  return {
    state,
    make: () => void run('makeNow', queries),
    prove: () => void run('proveNow', queries),
    stop: () => stopper?.abort(),
  }
}
