/**
 * Time in the plan is one number: minutes since the midnight that begins today, shop time. Yesterday 17:40 is -380.
 * Only the finished plan holds days and instants.
 */
import { addMs, type Instant, instantOf, localDateOf } from '#shared/kernel/instant.ts'
import { addDays, type LocalDate, LocalTime, weekday } from '#shared/kernel/local-date.ts'
import type { Random } from '../random.ts'

const ZONE = 'Asia/Yerevan'
export const DAY = 1440
export const OPENS = 600
export const CLOSES = 1200

const MINUTE_MS = 60_000
const MIDNIGHT = LocalTime.parse('00:00')

export const dayOf = (minutes: number): number => Math.floor(minutes / DAY)

export const minuteOf = (minutes: number): number => minutes - dayOf(minutes) * DAY

/** `[-1, '17:40']` as minutes. */
export const momentAt = ([day, time]: readonly [number, string]): number => {
  const [hours = '0', minutes = '0'] = time.split(':')
  return day * DAY + Number(hours) * 60 + Number(minutes)
}

/** The same moment, or the next at which the shop is open. */
export const whenOpen = (minutes: number): number => {
  const minute = minuteOf(minutes)
  if (minute < OPENS) return dayOf(minutes) * DAY + OPENS + (minute % 40)
  if (minute > CLOSES - 5) return (dayOf(minutes) + 1) * DAY + OPENS + (minute % 90)
  return minutes
}

export const atDay = (random: Random, day: number, from = OPENS + 5, to = CLOSES - 10): number =>
  day * DAY + random.int(from, to)

export const createShopClock = (today: LocalDate) => {
  const midnight = instantOf(today, MIDNIGHT, ZONE)
  const instant = (minutes: number): Instant => addMs(midnight, Math.round(minutes * MINUTE_MS))
  return {
    instant,
    date: (day: number): LocalDate => addDays(today, day),
    weekday: (day: number) => weekday(addDays(today, day)),
    dayOfInstant: (at: Instant): LocalDate => localDateOf(at, ZONE),
    /** Saturday and Sunday bring more people. */
    weight: (day: number): number => {
      const name = weekday(addDays(today, day))
      return name === 6 ? 1.7 : name === 7 ? 1.45 : name === 5 ? 1.15 : 1
    },
  }
}

export type ShopClock = ReturnType<typeof createShopClock>
