/** Whether the computer's clock can be right, judged by what the shop saw last and by a clock that only grows. */
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import { addMs, epochMsOf, type Instant } from '#shared/kernel/instant.ts'
import type { ClockDoubt } from '#shared/shop/shop.schema.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A clock that is set by the network now and then moves by seconds. */
const BEHIND_MS = 5 * MINUTE_MS
/** A shop is closed for a season, and a computer that sleeps stops the stopwatch: only more than a year is odd. */
const AHEAD_MS = 366 * DAY_MS

export type ClockWatch = {
  /** Null where the clock can be right. */
  doubt: () => ClockDoubt | null
  /** The clock is right as it is; only a further jump is told again. */
  trust: () => void
}

export const createClockWatch = (
  { now, stopwatch }: { now: Clock; stopwatch: Stopwatch },
  lastSeen: Instant | undefined,
): ClockWatch => {
  let seen = lastSeen ?? now()
  let since = stopwatch()
  const trust = (): void => {
    seen = now()
    since = stopwatch()
  }
  return {
    trust,
    doubt: () => {
      const computer = now()
      const expected = addMs(seen, Math.round(stopwatch() - since))
      const ahead = epochMsOf(computer) - epochMsOf(expected)
      if (ahead < -BEHIND_MS) return { kind: 'behind', computer, shop: expected }
      if (ahead > AHEAD_MS) return { kind: 'ahead', computer, shop: seen }
      // Never back to a clock that lags: one that stands still lags a little more at each look.
      if (ahead > 0) trust()
      return null
    },
  }
}
