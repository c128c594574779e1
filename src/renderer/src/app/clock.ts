import { useSyncExternalStore } from 'react'
import { type Instant, instantFromEpochMs, localDateOf } from '#shared/kernel/instant.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { useLanguage } from './language.tsx'

const STEP_MS = 15_000

let now: Instant = instantFromEpochMs(Date.now())
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const tick = () => {
  now = instantFromEpochMs(Date.now())
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  if (listeners.size === 1) {
    tick()
    timer = setInterval(tick, STEP_MS)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** The present moment, four times a minute. */
export const useNow = (): Instant => useSyncExternalStore(subscribe, () => now)

/** Today by the shop's clock; changes at its midnight. */
export const useToday = (): LocalDate => localDateOf(useNow(), useLanguage().timeZone)
