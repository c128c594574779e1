/** How a value of each type is written into a cell. */
import { type Instant, localDateOf, localTimeOf } from '#shared/kernel/instant.ts'
import { timeZoneOffset } from '#shared/kernel/time-zone.ts'

const DAY_MS = 86_400_000
/** Day 0 of spreadsheets, 30 December 1899, counted from 1970. */
const EPOCH_DAYS = 25_569
/** Spreadsheets begin with 1900. */
const FIRST_SERIAL = 1

/** A day as a spreadsheet counts it; undefined for days before 1900, which it can't hold. */
export const serialOfDate = (date: string): number | undefined => {
  const serial = Date.parse(`${date}T00:00:00.000Z`) / DAY_MS + EPOCH_DAYS
  return serial >= FIRST_SERIAL ? serial : undefined
}

/** A moment on the shop's clock as a spreadsheet counts it, to the second. */
export const serialOfInstant = (instant: string, timeZone: string): number => {
  const ms = Date.parse(instant)
  const local = ms + timeZoneOffset(timeZone, ms)
  return Math.floor(local / 1000) / (DAY_MS / 1000) + EPOCH_DAYS
}

const HOUR_MS = 3_600_000
const HOURS_KEPT = 20_000
/** Length of «2026-05-14T05» in the text of an instant. */
const TO_HOUR = 13

/**
 * Writes moments as «2026-05-14 09:40» on the shop's clock: the form that every spreadsheet takes for a moment. The
 * rows of a shop share few hours, and where the clock differs by whole hours the minutes stay: what is worked out is
 * the hour.
 */
export const createMomentText = (timeZone: string): ((instant: string) => string) => {
  const hours = new Map<string, string | undefined>()

  const localHour = (hour: string): string | undefined => {
    const start = Date.parse(`${hour}:00:00.000Z`)
    const offset = timeZoneOffset(timeZone, start)
    const isWhole = offset % HOUR_MS === 0 && offset === timeZoneOffset(timeZone, start + HOUR_MS - 1)
    return isWhole ? new Date(start + offset).toISOString().slice(0, TO_HOUR).replace('T', ' ') : undefined
  }

  return (instant) => {
    const hour = instant.slice(0, TO_HOUR)
    if (!hours.has(hour)) {
      if (hours.size >= HOURS_KEPT) hours.clear()
      hours.set(hour, localHour(hour))
    }
    const known = hours.get(hour)
    if (known !== undefined) return known + instant.slice(TO_HOUR, TO_HOUR + 3)
    // Stored moments were checked on the way in.
    const at = instant as Instant
    return `${localDateOf(at, timeZone)} ${localTimeOf(at, timeZone)}`
  }
}

/** An amount of minor units as a plain decimal: no groups, no zeros behind a whole amount. */
export const amountText = (amount: number, minorDigits: number, mark: '.' | ','): string => {
  const unit = 10 ** minorDigits
  if (amount % unit === 0) return String(amount / unit)
  const digits = String(Math.abs(amount)).padStart(minorDigits + 1, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -minorDigits)}${mark}${digits.slice(-minorDigits)}`
}

export const decimalText = (value: number, mark: '.' | ','): string => String(value).replace('.', mark)
