/** Which day the words mean, for promises, which lie ahead, and for fields about what has been. */
import { otherLayouts } from './layout-slip.ts'
import { addDays, diffDays, type LocalDate, localDateFrom, partsOf, weekday } from './local-date.ts'
import { parseDate } from './parse-date.ts'
import { err, ok, type Result } from './result.ts'
import { type Facts, type FactsCode, readFacts } from './typed-facts.ts'

/** Where a day lies that is not said in full: ahead of today, or the last such day up to `until`. */
export type Lean = { towards: 'ahead' } | { towards: 'past'; until: LocalDate }

const AHEAD: Lean = { towards: 'ahead' }
const HALF_YEAR_DAYS = 183

/** Day and month without a year: the coming one; a day that has passed within half a year is a slip, not next year. */
const comingYear = (day: number, month: number, today: LocalDate): LocalDate | undefined => {
  const { year } = partsOf(today)
  const thisYear = localDateFrom(year, month, day)
  if (thisYear !== undefined && diffDays(thisYear, today) <= HALF_YEAR_DAYS) return thisYear
  return localDateFrom(year + 1, month, day)
}

const lastYear = (day: number, month: number, until: LocalDate): LocalDate | undefined => {
  const { year } = partsOf(until)
  const thisYear = localDateFrom(year, month, day)
  return thisYear !== undefined && thisYear <= until ? thisYear : localDateFrom(year - 1, month, day)
}

/** «20-ին»: this month while the day is to come, else the next month. */
const comingMonth = (day: number, today: LocalDate): LocalDate | undefined => {
  const { year, month, day: now } = partsOf(today)
  if (day >= now) return localDateFrom(year, month, day)
  return month === 12 ? localDateFrom(year + 1, 1, day) : localDateFrom(year, month + 1, day)
}

const lastMonth = (day: number, until: LocalDate): LocalDate | undefined => {
  const { year, month, day: last } = partsOf(until)
  if (day <= last) return localDateFrom(year, month, day)
  return month === 1 ? localDateFrom(year - 1, 12, day) : localDateFrom(year, month - 1, day)
}

const yearless = (day: number, month: number | undefined, today: LocalDate, lean: Lean): LocalDate | undefined => {
  if (lean.towards === 'past') {
    return month === undefined ? lastMonth(day, lean.until) : lastYear(day, month, lean.until)
  }
  return month === undefined ? comingMonth(day, today) : comingYear(day, month, today)
}

const LONGEST_COUNT = 366

/** `unknown` says no day · `impossible` no such day, or day and weekday disagree. */
export const dayOf = (facts: Facts, today: LocalDate, lean: Lean = AHEAD): Result<LocalDate, FactsCode> => {
  const { day, month, year, unsigned } = facts
  const isPast = lean.towards === 'past'
  const offset = facts.offset !== undefined && unsigned && isPast ? -facts.offset : facts.offset
  if (day !== undefined) {
    const date =
      month === undefined || year === undefined ? yearless(day, month, today, lean) : localDateFrom(year, month, day)
    if (date === undefined) return err('impossible')
    const disagrees =
      (facts.weekday !== undefined && weekday(date) !== facts.weekday) ||
      (offset !== undefined && addDays(today, offset) !== date)
    return disagrees ? err('impossible') : ok(date)
  }
  if (month !== undefined) return err('unknown')
  if (offset !== undefined) {
    if (Math.abs(offset) > LONGEST_COUNT) return err('unknown')
    const date = addDays(today, offset)
    return facts.weekday !== undefined && weekday(date) !== facts.weekday ? err('impossible') : ok(date)
  }
  if (facts.weekday !== undefined) {
    const away = isPast ? weekday(today) - facts.weekday : facts.weekday - weekday(today)
    const days = ((away + 6) % 7) + 1
    return ok(addDays(today, isPast ? -days : days))
  }
  return facts.hour === undefined ? err('unknown') : ok(today)
}

const LONGEST_TEXT = 80
const AGO = /\s+(?:առաջ|назад|ago)\.?$/i

const SPACED = /^(\d{1,2})\s+(\d{1,2})(?:\s+(\d{4}))?$/

const readOneLayout = (text: string, today: LocalDate, lean: Lean): Result<LocalDate, FactsCode> => {
  const facts = readFacts(text)
  if (typeof facts === 'string') return err(facts)
  // An hour says that more than a day was meant.
  return facts.hour === undefined ? dayOf(facts, today, lean) : err('unknown')
}

const readLayouts = (text: string, today: LocalDate, lean: Lean): Result<LocalDate, FactsCode> => {
  const asTyped = readOneLayout(text, today, lean)
  if (asTyped.ok || asTyped.error === 'impossible') return asTyped
  for (const reading of otherLayouts(text)) {
    const slipped = readOneLayout(reading, today, lean)
    if (slipped.ok) return slipped
  }
  return asTyped
}

/**
 * A day as people type it («ուրբ», «3», «14.5», «14 մայիսի», «14.05.2026»), also with the wrong keyboard layout on.
 * Where the field is about the past, «ուրբ» is the last Friday, «3» is three days ago and «14.5» the last 14 May.
 * Null when nothing is written, undefined when it is no day.
 */
export const readDay = (text: string, today: LocalDate, lean: Lean): LocalDate | null | undefined => {
  const typed = text.trim()
  if (typed === '') return null
  if (typed.length > LONGEST_TEXT) return undefined
  const isAgo = AGO.test(typed)
  const said = typed
    .replace(AGO, '')
    .replace(SPACED, (_, day, month, year) => [day, month, year].filter(Boolean).join('.'))
  const read = readLayouts(said, today, isAgo ? { towards: 'past', until: today } : lean)
  if (read.ok) return read.value
  if (read.error === 'impossible') return undefined
  const any = parseDate(typed, { today, order: 'day_first' })
  return any.ok && any.value.kind === 'day' ? any.value.date : undefined
}

/** A day that has been: of a purchase, a document, an entry. A day to come is none. */
export const readPastDay = (text: string, today: LocalDate): LocalDate | null | undefined => {
  const day = readDay(text, today, { towards: 'past', until: today })
  return day && day > today ? undefined : day
}
