/** Day and hour on the shop's clock, as promises are judged by it. */
import { epochMsOf, type Instant, instantFromEpochMs, localDateOf, localTimeOf } from './instant.ts'
import type { LocalDate, LocalTime } from './local-date.ts'
import { timeZoneOffset } from './time-zone.ts'

export type ShopTime = { day: LocalDate; time: LocalTime }

/** No clock was ever set back by more. */
const LONGEST_MS = 3 * 3_600_000

/** The last moment before the clock was set back, for those in the hours that it shows a second time. */
const beforeSetBack = (ms: number, timeZone: string): number => {
  const now = timeZoneOffset(timeZone, ms)
  const before = timeZoneOffset(timeZone, ms - LONGEST_MS)
  if (now >= before) return ms
  let last = ms - LONGEST_MS
  let after = ms
  while (after - last > 1) {
    const middle = Math.floor((last + after) / 2)
    if (timeZoneOffset(timeZone, middle) === before) last = middle
    else after = middle
  }
  return ms + now <= last + before ? last : ms
}

/** An hour that the clock shows twice in autumn counts once: what was late before it was set back is not on time again. */
export const shopTimeOf = (at: Instant, timeZone: string): ShopTime => {
  const ms = epochMsOf(at)
  const judged = beforeSetBack(ms, timeZone)
  const moment = judged === ms ? at : instantFromEpochMs(judged)
  return { day: localDateOf(moment, timeZone), time: localTimeOf(moment, timeZone) }
}
