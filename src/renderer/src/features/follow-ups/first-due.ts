import { addDays, type LocalDate, type LocalTime, weekday } from '#shared/kernel/local-date.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'

type Hours = Pick<Settings, 'closedWeekdays' | 'closedDays' | 'closesAt'>

const FARTHEST = 60

export const isClosedOn = (date: LocalDate, { closedWeekdays, closedDays }: Hours): boolean =>
  closedWeekdays.includes(weekday(date)) || closedDays.some(({ on }) => on === date)

/** The term offered first: the close of the next day on which the shop is open. */
export const firstDue = (today: LocalDate, hours: Hours): { date: LocalDate; time: LocalTime } => {
  for (let days = 1; days <= FARTHEST; days += 1) {
    const date = addDays(today, days)
    if (!isClosedOn(date, hours)) return { date, time: hours.closesAt }
  }
  return { date: addDays(today, 1), time: hours.closesAt }
}
