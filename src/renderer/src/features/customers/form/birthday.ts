import { DATE_NAMES } from '#shared/kernel/date-names.ts'
import { type LocalDate, localDateFrom } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'

const FULL = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\.?$/
const DAY_AND_MONTH = /^(\d{1,2})[./\s-](\d{1,2})\.?$/
const STORED = /^(\d{4}|-)-(\d{2})-(\d{2})$/

const two = (text: string): string => text.padStart(2, '0')

// Many people tell day and month only; 2000 is a leap year, so 29 February is a day.
const LEAP_YEAR = 2000

/** «22.6» or «22.06.1985», as it is stored; null when nothing is written, undefined when there is no such day. */
export const readBirthday = (text: string, today: LocalDate): string | null | undefined => {
  const typed = text.trim()
  if (typed === '') return null
  const full = FULL.exec(typed)
  if (full) {
    const date = localDateFrom(Number(full[3]), Number(full[2]), Number(full[1]))
    return date !== undefined && date <= today ? date : undefined
  }
  const short = DAY_AND_MONTH.exec(typed)
  const [, day = '', month = ''] = short ?? []
  return short && localDateFrom(LEAP_YEAR, Number(month), Number(day)) ? `--${two(month)}-${two(day)}` : undefined
}

/** As it is typed: «22.06.1985», «22.06». */
export const writeBirthday = (stored: string | null): string => {
  const [, year, month, day] = STORED.exec(stored ?? '') ?? []
  if (!month || !day) return ''
  return year === '-' ? `${day}.${month}` : `${day}.${month}.${year}`
}

/** As it is read: «22 հունիսի», «22 հունիսի 1985 թ.». */
export const birthdayWords = (stored: string, locale: Locale): string => {
  const [, year, month, day] = STORED.exec(stored) ?? []
  if (!month || !day) return stored
  const { monthsOfDay, yearMark } = DATE_NAMES[locale]
  const words = `${Number(day)} ${monthsOfDay[Number(month) - 1] ?? ''}`
  return year === '-' ? words : `${words} ${year}${yearMark}`
}
