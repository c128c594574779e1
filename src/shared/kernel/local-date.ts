import { z } from 'zod'

/** A day of the shop's calendar, `2026-05-14`; only days that exist. */
export const LocalDate = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** An hour of the shop's clock, `18:00`. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>()
export type LocalTime = z.infer<typeof LocalTime>

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000

const epochDay = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS

const FIRST_DAY = Date.parse('0000-01-01T00:00:00.000Z') / DAY_MS
const LAST_DAY = Date.parse('9999-12-31T00:00:00.000Z') / DAY_MS

const fromEpochDay = (day: number): LocalDate => {
  const within = Math.min(LAST_DAY, Math.max(FIRST_DAY, day))
  return LocalDate.parse(new Date(within * DAY_MS).toISOString().slice(0, 10))
}

export const partsOf = (date: LocalDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** Undefined when there is no such day (31 February, month 13). */
export const localDateFrom = (year: number, month: number, day: number): LocalDate | undefined => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return LocalDate.safeParse(text).data
}

/** Undefined outside 00:00–23:59. */
export const localTimeFrom = (hour: number, minute: number): LocalTime | undefined =>
  LocalTime.safeParse(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).data

/** Stops at the ends of a calendar of four-digit years. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(date) + days)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const diffDays = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from)

export const compareDates = (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

export const weekday = (date: LocalDate): Weekday => {
  // Day 0 of the epoch was a Thursday.
  const index = (((epochDay(date) + 3) % 7) + 7) % 7
  return WEEKDAYS[index] ?? 1
}

export const startOfMonth = (date: LocalDate): LocalDate => addDays(date, 1 - partsOf(date).day)

export const endOfMonth = (date: LocalDate): LocalDate => addDays(startOfMonth(addDays(startOfMonth(date), 31)), -1)
