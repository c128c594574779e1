/** What the words of a typed day say, one by one, before it is asked which day they mean. */
import { monthOf, nearDayOf, plainDateText, weekdayOf } from './date-words.ts'
import type { Weekday } from './local-date.ts'

/** `unknown` not understood · `impossible` no such hour. */
export type FactsCode = 'unknown' | 'impossible'

/** What the words say, before it is asked whether it fits together. */
export type Facts = {
  /** Days from today; `counted` when it was a bare number, `unsigned` when nothing says before or after. */
  offset?: number
  counted?: boolean
  unsigned?: boolean
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

const hasDay = (facts: Facts): boolean =>
  facts.offset !== undefined || facts.weekday !== undefined || facts.day !== undefined

const tokensOf = (text: string): string[] =>
  plainDateText(text)
    .replace(TWO_DAYS, ' +2 ')
    .replace(/(\d)\s+(am|pm)\b/g, '$1$2')
    .replace(/[.։]+$/, '')
    .split(/[\s,]+/)
    .filter((token) => token !== '' && !FILLERS.has(token))

const readClock = (facts: Facts, hour: number, minute: number): FactsCode | undefined => {
  if (facts.hour !== undefined) return 'unknown'
  facts.hour = hour
  facts.minute = minute
  return undefined
}

const readHalfDay = (facts: Facts, match: RegExpExecArray): FactsCode | undefined => {
  const hour = Number(match[1])
  if (hour < 1 || hour > 12) return 'impossible'
  return readClock(facts, (hour % 12) + (match[3] === 'pm' ? 12 : 0), Number(match[2] ?? 0))
}

const readNumeric = (facts: Facts, day: number, month: number, year?: string): FactsCode | undefined => {
  if (facts.day !== undefined) return 'unknown'
  facts.day = day
  facts.month = month
  if (year !== undefined) facts.year = year.length === 2 ? 2000 + Number(year) : Number(year)
  return undefined
}

/** A number alone: day beside a month's name, year after it, hour after a day, else a count of days. */
const readNumber = (facts: Facts, value: number, next: string | undefined): FactsCode | undefined => {
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
    facts.unsigned = true
    return undefined
  }
  // «14 5» may be the fifth month as well as the fifth hour; from 13 on it is an hour for certain.
  if (value > 24 || (facts.counted && value <= 12)) return 'unknown'
  return readClock(facts, value, 0)
}

const readWord = (facts: Facts, token: string): FactsCode | undefined => {
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
const readToken = (facts: Facts, token: string, next: string | undefined): { used: number; code?: FactsCode } => {
  if (/^\d{1,4}$/.test(token)) {
    const step = next === undefined ? 0 : DAY_UNIT.test(next) ? 1 : WEEK_UNIT.test(next) ? 7 : 0
    if (step > 0 && !hasDay(facts)) {
      facts.offset = Number(token) * step
      facts.unsigned = true
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

/** The facts of a text, or why there are none. */
export const readFacts = (text: string): Facts | FactsCode => {
  const tokens = tokensOf(text)
  const facts: Facts = {}
  for (let i = 0; i < tokens.length; ) {
    const { used, code } = readToken(facts, tokens[i] ?? '', tokens[i + 1])
    if (code) return code
    i += used
  }
  return facts
}
