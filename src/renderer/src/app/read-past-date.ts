import { type LocalDate, localDateFrom, partsOf } from '#shared/kernel/local-date.ts'
import { parseDate } from '#shared/kernel/parse-date.ts'

const DAY_AND_MONTH = /^(\d{1,2})[./\s-](\d{1,2})\.?$/

/** A day of purchase: «3.5» is the last third of May. Null when nothing is written, undefined when it is no day. */
export const readPastDate = (text: string, today: LocalDate): LocalDate | null | undefined => {
  const typed = text.trim()
  if (typed === '') return null
  const short = DAY_AND_MONTH.exec(typed)
  if (short) {
    const { year } = partsOf(today)
    const [day, month] = [Number(short[1]), Number(short[2])]
    const thisYear = localDateFrom(year, month, day)
    return thisYear !== undefined && thisYear <= today ? thisYear : localDateFrom(year - 1, month, day)
  }
  const read = parseDate(typed, { today, order: 'day_first' })
  return read.ok && read.value.kind === 'day' && read.value.date <= today ? read.value.date : undefined
}
