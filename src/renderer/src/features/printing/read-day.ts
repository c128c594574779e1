import { type LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { parseDate } from '#shared/kernel/parse-date.ts'
import { readTypedDate } from '#shared/kernel/typed-date.ts'

const MORNING = LocalTime.parse('00:00')

/** A day as one types it, ahead («ուրբ», «3», «18.5») or past («11.05.2026»); undefined when it is not clear. */
export const readDay = (text: string, today: LocalDate): LocalDate | undefined => {
  const ahead = readTypedDate(text, { today, now: MORNING })
  if (ahead.ok) return ahead.value.date
  const any = parseDate(text, { today, order: 'day_first' })
  return any.ok && any.value.kind === 'day' ? any.value.date : undefined
}
