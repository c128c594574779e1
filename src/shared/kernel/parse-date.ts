import { monthOf, plainDateText, weekdayOf } from './date-words.ts'
import { type Instant, instantFromEpochMs, localDateOf } from './instant.ts'
import { type LocalDate, type LocalTime, localDateFrom, localTimeFrom, partsOf } from './local-date.ts'
import { err, ok, type Result } from './result.ts'

/** What a cell says: a day, a wall-clock moment of no named zone, or a moment. */
export type DateReading =
  | { kind: 'day'; date: LocalDate }
  | { kind: 'local'; date: LocalDate; time: LocalTime; second: number }
  | { kind: 'instant'; instant: Instant }

/** `empty` nothing, or an export's way to say so (00.00.0000) · `ambiguous` day and month can be exchanged; both readings come along. */
export type DateError =
  | { code: 'empty' | 'unknown' | 'impossible' }
  | { code: 'ambiguous'; dayFirst: LocalDate; monthFirst: LocalDate }

export type DateOptions = {
  today: LocalDate
  /** Which comes first in 03/04/2025, once somebody has said so or another row of the column has shown it. */
  order?: 'day_first' | 'month_first'
  /** The date can't be in the future (birthdays): 30 is then 1930. */
  past?: boolean
}

type DayResult = Result<LocalDate, DateError>

const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30)
const CLOCK = /(?:t| )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?(am|pm))?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?$/

const day = (year: number, month: number, date: number): DayResult => {
  const found = localDateFrom(year, month, date)
  return found ? ok(found) : err({ code: 'impossible' })
}

/** Two digits mean the nearest fitting century: up to ten years ahead, for birthdays not ahead at all. */
const fullYear = (text: string, { today, past = false }: DateOptions): number => {
  const year = Number(text)
  if (text.length > 2) return year
  return 2000 + year > partsOf(today).year + (past ? 0 : 10) ? 1900 + year : 2000 + year
}

const readExchangeable = (a: number, b: number, year: number, order: DateOptions['order']): DayResult => {
  if (a > 12 || a === b || order === 'day_first') return day(year, b, a)
  if (b > 12 || order === 'month_first') return day(year, a, b)
  const dayFirst = localDateFrom(year, b, a)
  const monthFirst = localDateFrom(year, a, b)
  return dayFirst && monthFirst ? err({ code: 'ambiguous', dayFirst, monthFirst }) : err({ code: 'impossible' })
}

/** «14 մարտի 2025», «Mar 14, 2025», «14-Mar-25», «пятница, 14 марта 2025». */
const readWords = (text: string, options: DateOptions): DayResult => {
  const tokens = text.split(/[\s,./-]+/).filter((token) => token !== '')
  if (weekdayOf(tokens[0] ?? '') !== undefined && monthOf(tokens[0] ?? '') === undefined) tokens.shift()
  const [a = '', b = '', c = ''] = tokens
  if (tokens.length !== 3) return err({ code: 'unknown' })
  const number = (token: string): boolean => /^\d{1,2}$/.test(token)
  const year = (token: string): boolean => /^(?:\d{2}|\d{4})$/.test(token)
  const [first, second] = [monthOf(a), monthOf(b)]
  if (second !== undefined && number(a) && year(c)) return day(fullYear(c, options), second, Number(a))
  if (first !== undefined && number(b) && year(c)) return day(fullYear(c, options), first, Number(b))
  if (second !== undefined && /^\d{4}$/.test(a) && number(c)) return day(Number(a), second, Number(c))
  return err({ code: 'unknown' })
}

const readDay = (text: string, options: DateOptions): DayResult => {
  if (/^0{1,4}([./-])0{1,2}\1(?:0{2}|0{4})$/.test(text)) return err({ code: 'empty' })
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text)
  if (dots) return day(fullYear(dots[3] ?? '', options), Number(dots[2]), Number(dots[1]))
  const other = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (other) {
    return readExchangeable(Number(other[1]), Number(other[3]), fullYear(other[4] ?? '', options), options.order)
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  return readWords(text, options)
}

const localReading = (ms: number): DateReading => {
  const text = new Date(ms).toISOString()
  const date = localDateFrom(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
  const time = localTimeFrom(Number(text.slice(11, 13)), Number(text.slice(14, 16)))
  if (!date || !time) throw new RangeError(`No day at ${text}`)
  return { kind: 'local', date, time, second: Number(text.slice(17, 19)) }
}

/** Spreadsheet serials between 1927 and 2173, Unix seconds and milliseconds; shorter numbers are no dates. */
const readNumber = (text: string): DateReading | undefined => {
  if (/^[1-9]\d{4}([.,]\d+)?$/.test(text)) {
    const serial = Number(text.replace(',', '.'))
    const reading = localReading(SERIAL_EPOCH_MS + Math.round(serial * 86_400) * 1000)
    return Number.isInteger(serial) && reading.kind === 'local' ? { kind: 'day', date: reading.date } : reading
  }
  if (/^[1-3]\d{9}$/.test(text)) return { kind: 'instant', instant: instantFromEpochMs(Number(text) * 1000) }
  if (/^[1-3]\d{12}$/.test(text)) return { kind: 'instant', instant: instantFromEpochMs(Number(text)) }
  return undefined
}

const offsetMs = (zone: string): number => {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}

const withClock = (date: LocalDate, clock: RegExpExecArray): Result<DateReading, DateError> => {
  const [, hours = '', minutes = '', seconds = '0', half, zone] = clock
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours)
  const time = half && Number(hours) > 12 ? undefined : localTimeFrom(hour, Number(minutes))
  const second = Number(seconds)
  if (time === undefined || second > 59) return err({ code: 'impossible' })
  if (zone === undefined) return ok({ kind: 'local', date, time, second })
  const wall = Date.parse(`${date}T${time}:${seconds.padStart(2, '0')}Z`)
  return ok({ kind: 'instant', instant: instantFromEpochMs(wall - offsetMs(zone)) })
}

/** A date as spreadsheets, shops and other programs write it. What has two readings is never guessed. */
export const parseDate = (cellText: string, options: DateOptions): Result<DateReading, DateError> => {
  const text = plainDateText(cellText).replace(/^['"]|["']$/g, '')
  if (text === '') return err({ code: 'empty' })
  if (text.length > 60) return err({ code: 'unknown' })
  const number = readNumber(text)
  if (number) return ok(number)
  const clock = CLOCK.exec(text)
  const date = readDay((clock ? text.slice(0, clock.index) : text).replace(/,$/, '').trim(), options)
  if (!date.ok) return date
  return clock ? withClock(date.value, clock) : ok({ kind: 'day', date: date.value })
}

/** The shop's day of a reading. */
export const dayOfReading = (reading: DateReading, timeZone: string): LocalDate =>
  reading.kind === 'instant' ? localDateOf(reading.instant, timeZone) : reading.date
