import { monthOf, nearDayOf, plainDateText, weekdayOf } from './date-words.ts'
import { otherLayouts } from './layout-slip.ts'
import {
  addDays,
  diffDays,
  type LocalDate,
  type LocalTime,
  localDateFrom,
  localTimeFrom,
  partsOf,
  type Weekday,
  weekday,
} from './local-date.ts'
import { err, ok, type Result } from './result.ts'

export type TypedDate = { date: LocalDate; time: LocalTime | null }

/** `unknown` not understood · `past` before now · `impossible` no such day or hour, or day and weekday disagree. */
export type TypedDateError = { code: 'unknown' | 'past' | 'impossible' }

type Code = TypedDateError['code']

/** What the words say, before it is asked whether it fits together. */
type Facts = {
  /** Days from today; `counted` when it was a bare number. */
  offset?: number
  counted?: boolean
  weekday?: Weekday
  day?: number
  month?: number
  year?: number
  hour?: number
  minute?: number
}

const FILLERS = new Set(
  [
    'մինչեվ',
    'մինչ',
    'ժամը',
    'ժամ',
    'ժ',
    'ժ.',
    'օրը',
    'օրվա',
    'ամսի',
    'до',
    'к',
    'ко',
    'в',
    'во',
    'на',
    'часов',
    'ч',
    'ч.',
  ].concat(['через', 'by', 'on', 'until', 'till', 'at', 'in', 'before', 'the', 'of', "o'clock"]),
)
const DAY_UNIT = /^(?:օր|օրից|օրով|օրում|д|дн|дня|дней|день|d|days?)\.?$/
const WEEK_UNIT = /^(?:շաբաթ|շաբաթից|շաբաթով|շաբ|нед|недел[яюиь]|недель|w|wk|weeks?)\.?$/
const ONE_WEEK = /^(?:շաբաթից|неделю|неделя|week)$/
const TWO_DAYS = /վաղը չէ,? մյուս օրը|մյուս օրը|после завтра|(?:the )?day after tomorrow/g
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const CLOCK = /^(\d{1,2})[:.](\d{2})(?:-?(?:ին|ի|ից))?$/
const HALF_DAY = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)$/
const NTH = /^(\d{1,2})-?(?:ին|ը|ն|ից|го|е|й|st|nd|rd|th)$/
const LONGEST_COUNT = 366

const hasDay = (facts: Facts): boolean =>
  facts.offset !== undefined || facts.weekday !== undefined || facts.day !== undefined

const tokensOf = (text: string): string[] =>
  plainDateText(text)
    .replace(TWO_DAYS, ' +2 ')
    .replace(/(\d)\s+(am|pm)\b/g, '$1$2')
    .replace(/[.։]+$/, '')
    .split(/[\s,]+/)
    .filter((token) => token !== '' && !FILLERS.has(token))

const readClock = (facts: Facts, hour: number, minute: number): Code | undefined => {
  if (facts.hour !== undefined) return 'unknown'
  facts.hour = hour
  facts.minute = minute
  return undefined
}

const readHalfDay = (facts: Facts, match: RegExpExecArray): Code | undefined => {
  const hour = Number(match[1])
  if (hour < 1 || hour > 12) return 'impossible'
  return readClock(facts, (hour % 12) + (match[3] === 'pm' ? 12 : 0), Number(match[2] ?? 0))
}

const readNumeric = (facts: Facts, day: number, month: number, year?: string): Code | undefined => {
  if (facts.day !== undefined) return 'unknown'
  facts.day = day
  facts.month = month
  if (year !== undefined) facts.year = year.length === 2 ? 2000 + Number(year) : Number(year)
  return undefined
}

/** A number alone: day beside a month's name, year after it, hour after a day, else a count of days. */
const readNumber = (facts: Facts, value: number, next: string | undefined): Code | undefined => {
  if (facts.day === undefined && (facts.month !== undefined || (next !== undefined && monthOf(next) !== undefined))) {
    facts.day = value
    return undefined
  }
  if (facts.month !== undefined && facts.year === undefined && value >= 1000) {
    facts.year = value
    return undefined
  }
  if (!hasDay(facts)) {
    facts.offset = value
    facts.counted = true
    return undefined
  }
  // «14 5» may be the fifth month as well as the fifth hour; from 13 on it is an hour for certain.
  if (value > 24 || (facts.counted && value <= 12)) return 'unknown'
  return readClock(facts, value, 0)
}

const readWord = (facts: Facts, token: string): Code | undefined => {
  const near = nearDayOf(token) ?? (ONE_WEEK.test(token) ? 7 : undefined)
  if (near !== undefined) {
    if (facts.offset !== undefined) return 'unknown'
    facts.offset = near
    return undefined
  }
  const day = weekdayOf(token)
  if (day !== undefined && facts.weekday === undefined) {
    facts.weekday = day
    return undefined
  }
  const month = monthOf(token)
  if (month === undefined || facts.month !== undefined) return 'unknown'
  facts.month = month
  return undefined
}

/** Reads one token into the facts; the count of days takes its unit along, so it answers how many tokens it used. */
const readToken = (facts: Facts, token: string, next: string | undefined): { used: number; code?: Code } => {
  if (/^\d{1,4}$/.test(token)) {
    const step = next === undefined ? 0 : DAY_UNIT.test(next) ? 1 : WEEK_UNIT.test(next) ? 7 : 0
    if (step > 0 && !hasDay(facts)) {
      facts.offset = Number(token) * step
      return { used: 2 }
    }
    return { used: 1, code: readNumber(facts, Number(token), next) }
  }
  const signed = /^([+-])(\d{1,3})$/.exec(token)
  if (signed) {
    if (hasDay(facts)) return { used: 1, code: 'unknown' }
    facts.offset = Number(token)
    return { used: next !== undefined && DAY_UNIT.test(next) ? 2 : 1 }
  }
  const half = HALF_DAY.exec(token)
  if (half) return { used: 1, code: readHalfDay(facts, half) }
  const clock = CLOCK.exec(token)
  if (clock && (token.includes(':') || hasDay(facts))) {
    return { used: 1, code: readClock(facts, Number(clock[1]), Number(clock[2])) }
  }
  const nth = NTH.exec(token)
  if (nth) {
    if (hasDay(facts)) return { used: 1, code: readClock(facts, Number(nth[1]), 0) }
    facts.day = Number(nth[1])
    return { used: 1 }
  }
  const iso = ISO.exec(token)
  if (iso) return { used: 1, code: readNumeric(facts, Number(iso[3]), Number(iso[2]), iso[1]) }
  const numeric = NUMERIC.exec(token)
  if (numeric) return { used: 1, code: readNumeric(facts, Number(numeric[1]), Number(numeric[3]), numeric[4]) }
  return { used: 1, code: readWord(facts, token) }
}

const readFacts = (tokens: readonly string[]): Facts | Code => {
  const facts: Facts = {}
  for (let i = 0; i < tokens.length; ) {
    const { used, code } = readToken(facts, tokens[i] ?? '', tokens[i + 1])
    if (code) return code
    i += used
  }
  return facts
}

const HALF_YEAR_DAYS = 183

/** Day and month without a year: the coming one; a day that has passed within half a year is a slip, not next year. */
const comingYear = (day: number, month: number, today: LocalDate): LocalDate | undefined => {
  const { year } = partsOf(today)
  const thisYear = localDateFrom(year, month, day)
  if (thisYear !== undefined && diffDays(thisYear, today) <= HALF_YEAR_DAYS) return thisYear
  return localDateFrom(year + 1, month, day)
}

/** «20-ին»: this month while the day is to come, else the next month. */
const comingMonth = (day: number, today: LocalDate): LocalDate | undefined => {
  const { year, month, day: now } = partsOf(today)
  if (day >= now) return localDateFrom(year, month, day)
  return month === 12 ? localDateFrom(year + 1, 1, day) : localDateFrom(year, month + 1, day)
}

const dayOf = (facts: Facts, today: LocalDate): Result<LocalDate, Code> => {
  const { offset, day, month, year } = facts
  if (day !== undefined) {
    const date =
      month === undefined
        ? comingMonth(day, today)
        : year === undefined
          ? comingYear(day, month, today)
          : localDateFrom(year, month, day)
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
  if (facts.weekday !== undefined) return ok(addDays(today, ((facts.weekday - weekday(today) + 6) % 7) + 1))
  return facts.hour === undefined ? err('unknown') : ok(today)
}

export type TypedDateContext = { today: LocalDate; now?: LocalTime }

const readOneLayout = (text: string, { today, now }: TypedDateContext): Result<TypedDate, TypedDateError> => {
  const facts = readFacts(tokensOf(text))
  if (typeof facts === 'string') return err({ code: facts })
  const day = dayOf(facts, today)
  if (!day.ok) return err({ code: day.error })
  const date = day.value
  const time = facts.hour === undefined ? null : localTimeFrom(facts.hour, facts.minute ?? 0)
  if (time === undefined) return err({ code: 'impossible' })
  const passed = date < today || (date === today && time !== null && now !== undefined && time <= now)
  return passed ? err({ code: 'past' }) : ok({ date, time })
}

const LONGEST_TEXT = 80

/**
 * The day (and hour) somebody typed for a promise, in any of the three languages: «ուրբ», «վաղը 18», «пт», «14.5»,
 * «14.05.2026, 18:00», and whatever `formatDueDay` writes; also with the wrong keyboard layout on («gn» for «пт»).
 * A bare number counts days, as in «call again in 3»: «3» and «+3» are in three days, the third of a month is «3-ին» or
 * «3.6». A weekday is the coming one, never today. `now` makes an hour that has passed today `past`.
 */
export const readTypedDate = (text: string, context: TypedDateContext): Result<TypedDate, TypedDateError> => {
  if (text.length > LONGEST_TEXT) return err({ code: 'unknown' })
  const asTyped = readOneLayout(text, context)
  if (asTyped.ok || asTyped.error.code !== 'unknown') return asTyped
  for (const reading of otherLayouts(text)) {
    const slipped = readOneLayout(reading, context)
    if (slipped.ok) return slipped
  }
  return asTyped
}
