import { z } from 'zod'
import type { LocalDate, LocalTime } from './local-date.ts'
import { timeZoneOffset } from './time-zone.ts'

/** A moment: UTC with milliseconds, `2026-05-14T05:40:00.000Z`; as text it sorts in order of time. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

export const epochMsOf = (instant: Instant): number => Date.parse(instant)

export const instantFromEpochMs = (ms: number): Instant => Instant.parse(new Date(ms).toISOString())

export const addMs = (instant: Instant, ms: number): Instant => instantFromEpochMs(epochMsOf(instant) + ms)

const shifted = (instant: Instant, timeZone: string): string => {
  const ms = epochMsOf(instant)
  return new Date(ms + timeZoneOffset(timeZone, ms)).toISOString()
}

// The slices of an ISO text are valid days and hours by construction; parsing each of 100 000 rows again would cost more than the reading.
export const localDateOf = (instant: Instant, timeZone: string): LocalDate =>
  shifted(instant, timeZone).slice(0, 10) as LocalDate

export const localTimeOf = (instant: Instant, timeZone: string): LocalTime =>
  shifted(instant, timeZone).slice(11, 16) as LocalTime

const DAY_MS = 86_400_000

/**
 * The moment at which the shop's clock shows this day and hour. An hour that the clock skips in spring becomes the
 * hour after the jump; an hour that it shows twice in autumn is the first of the two.
 */
export const instantOf = (date: LocalDate, time: LocalTime, timeZone: string): Instant => {
  const wall = Date.parse(`${date}T${time}:00.000Z`)
  const before = timeZoneOffset(timeZone, wall - DAY_MS)
  const after = timeZoneOffset(timeZone, wall + DAY_MS)
  const early = wall - Math.max(before, after)
  const late = wall - Math.min(before, after)
  for (const candidate of [early, late]) {
    if (candidate + timeZoneOffset(timeZone, candidate) === wall) return instantFromEpochMs(candidate)
  }
  return instantFromEpochMs(wall - before)
}
