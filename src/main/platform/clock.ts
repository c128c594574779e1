import { type Instant, instantFromEpochMs } from '#shared/kernel/instant.ts'

export type Clock = () => Instant

export const systemClock: Clock = () => instantFromEpochMs(Date.now())

/** Milliseconds that only grow, whatever happens to the clock on the wall; they mean nothing after the process. */
export type Stopwatch = () => number

export const systemStopwatch: Stopwatch = () => performance.now()
