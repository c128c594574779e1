/**
 * Days as copies count them. The clock only says that another day has come, never how many lie between: ten years ahead, a month back
 * or a shop closed in August are one day more, and a clock that stands still is helped on by the number of copies.
 */
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts'

export type CopyDay = { day: number; dayFrom: number }
export type DatedCopy = CopyDay & { sequence: number; at: Instant }

/** More than hourly copies of a whole day and those before imports: under a clock that stands still these are a day. */
const COPIES_OF_A_DAY = 48
/** A clock that is set by so little was only corrected. */
const CORRECTION_MS = 10 * 60_000

const utcDay = (epochMs: number): number => Math.floor(epochMs / 86_400_000)

/**
 * Midnight is that of UTC, four in the morning in Armenia. `elapsedMs` is what a stopwatch measured since the last copy, where
 * that was made by this very process: it is believed more than the clock.
 */
const isAnotherDay = (last: Instant, at: Instant, elapsedMs: number | undefined): boolean => {
  const before = epochMsOf(last)
  const expected = elapsedMs === undefined ? undefined : before + elapsedMs
  const now = epochMsOf(at)
  if (expected !== undefined && Math.abs(now - expected) > CORRECTION_MS) return utcDay(expected) !== utcDay(before)
  return now < before - CORRECTION_MS || utcDay(now) !== utcDay(before)
}

export const dayOfNext = (
  last: DatedCopy | undefined,
  next: { sequence: number; at: Instant },
  elapsedMs?: number,
): CopyDay => {
  if (!last) return { day: 0, dayFrom: next.sequence }
  const isFull = next.sequence - last.dayFrom >= COPIES_OF_A_DAY
  if (isFull || isAnotherDay(last.at, next.at, elapsedMs)) return { day: last.day + 1, dayFrom: next.sequence }
  return { day: last.day, dayFrom: last.dayFrom }
}
