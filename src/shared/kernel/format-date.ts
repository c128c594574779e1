import { DATE_NAMES } from './date-names.ts'
import { diffDays, type LocalDate, type LocalTime, partsOf, weekday } from './local-date.ts'
import type { Locale } from './locales.ts'

/**
 * How a day is written (hy examples):
 * `short` 14.05.2026 · `shortest` 14.05 · `dayMonth` 14 մայիսի · `full` 14 մայիսի 2026 թ. · `weekday` հինգշաբթի, 14 մայիսի ·
 * `weekdayFull` with the year · `weekdayShort` հնգ · `month` մայիս 2026 թ. · `monthYearFirst` 2026 թ. մայիս.
 * Figures use dots in English too: with slashes an American reads another day.
 */
export type DateStyle =
  | 'short'
  | 'shortest'
  | 'dayMonth'
  | 'full'
  | 'weekday'
  | 'weekdayFull'
  | 'weekdayShort'
  | 'month'
  | 'monthYearFirst'

const nameAt = (names: readonly string[], index: number): string => names[index] ?? ''

export const formatDate = (date: LocalDate, locale: Locale, style: DateStyle): string => {
  const names = DATE_NAMES[locale]
  const { year, month, day } = partsOf(date)
  const dayMonth = (): string => `${day} ${nameAt(names.monthsOfDay, month - 1)}`
  const ofYear = `${year}${names.yearMark}`
  switch (style) {
    case 'short':
      return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
    case 'shortest':
      return `${date.slice(8)}.${date.slice(5, 7)}`
    case 'dayMonth':
      return dayMonth()
    case 'full':
      return `${dayMonth()} ${ofYear}`
    case 'weekday':
      return `${nameAt(names.weekdays, weekday(date) - 1)}, ${dayMonth()}`
    case 'weekdayFull':
      return `${nameAt(names.weekdays, weekday(date) - 1)}, ${dayMonth()} ${ofYear}`
    case 'weekdayShort':
      return nameAt(names.weekdaysShort, weekday(date) - 1)
    case 'month':
      return `${nameAt(names.months, month - 1)} ${ofYear}`
    case 'monthYearFirst':
      return locale === 'hy' ? `${ofYear} ${nameAt(names.months, month - 1)}` : formatDate(date, locale, 'month')
  }
}

const nearWord = (date: LocalDate, today: LocalDate, locale: Locale): string | undefined => {
  const { yesterday, today: now, tomorrow } = DATE_NAMES[locale]
  return [yesterday, now, tomorrow][diffDays(today, date) + 1]
}

const sameYear = (a: LocalDate, b: LocalDate): boolean => a.slice(0, 4) === b.slice(0, 4)

/** «այսօր», «վաղը», «երեկ», else «12 մայիսի», with the year when it is another one. */
export const formatRelativeDay = (date: LocalDate, today: LocalDate, locale: Locale): string =>
  nearWord(date, today, locale) ?? formatDate(date, locale, sameYear(date, today) ? 'dayMonth' : 'full')

/** Head of a day in a timeline: «այսօր», «երեկ, 13 մայիսի», «երկուշաբթի, 11 մայիսի». */
export const formatDayHead = (date: LocalDate, today: LocalDate, locale: Locale): string => {
  const word = nearWord(date, today, locale)
  const near = sameYear(date, today)
  if (word === undefined) return formatDate(date, locale, near ? 'weekday' : 'weekdayFull')
  return date === today ? word : `${word}, ${formatDate(date, locale, near ? 'dayMonth' : 'full')}`
}

/** A promise's term as a full phrase: «ուրբաթ, 15 մայիսի, 18:00»; what it writes, `readTypedDate` reads back. */
export const formatDueDay = (
  date: LocalDate,
  time: LocalTime | null | undefined,
  today: LocalDate,
  locale: Locale,
): string => {
  const day = formatDate(date, locale, sameYear(date, today) ? 'weekday' : 'weekdayFull')
  return time ? `${day}, ${time}` : day
}

/** «1–14 մայիսի», «28 ապրիլի – 14 մայիսի», «28 դեկտեմբերի 2025 թ. – 3 հունվարի 2026 թ.». */
export const formatDateRange = (from: LocalDate, to: LocalDate, locale: Locale, today?: LocalDate): string => {
  const style = sameYear(from, to) && (today === undefined || sameYear(to, today)) ? 'dayMonth' : 'full'
  if (from === to) return formatDate(from, locale, style)
  const end = formatDate(to, locale, style)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${partsOf(from).day}–${end}`
  return `${formatDate(from, locale, sameYear(from, to) ? 'dayMonth' : style)} – ${end}`
}
