/** Which copies stay. Neither a clock nor a date is asked: copies are told apart by their number and by the day they counted themselves to. */

export type KeptBy = { sequence: number; day: number; isGood: boolean }

export type Retention = {
  /** The newest of all; they are made by the hour. */
  hourly: number
  /** The last of each of so many days, weeks and months on which the shop was copied. */
  daily: number
  weekly: number
  monthly: number
}

export const RETENTION: Retention = { hourly: 24, daily: 14, weekly: 8, monthly: 12 }

const DAYS_OF_WEEK = 7
const DAYS_OF_MONTH = 30

/** The newest of each of the newest so many spans of days; the copies come newest first. */
const lastOfEach = <C extends KeptBy>(copies: readonly C[], daysOfSpan: number, spans: number): C[] => {
  const last = new Map<number, C>()
  for (const copy of copies) {
    const span = Math.floor(copy.day / daysOfSpan)
    if (!last.has(span)) last.set(span, copy)
  }
  return [...last.values()].slice(0, spans)
}

/**
 * The copies to keep, of all that are there, newest first. A damaged one takes no place of a good one and goes, but the newest always
 * stays, and so does the newest good one.
 */
export const chooseKept = <C extends KeptBy>(newestFirst: readonly C[], retention: Retention = RETENTION): Set<C> => {
  const good = newestFirst.filter(({ isGood }) => isGood)
  return new Set([
    ...newestFirst.slice(0, 1),
    ...good.slice(0, Math.max(1, retention.hourly)),
    ...lastOfEach(good, 1, retention.daily),
    ...lastOfEach(good, DAYS_OF_WEEK, retention.weekly),
    ...lastOfEach(good, DAYS_OF_MONTH, retention.monthly),
  ])
}

/** Ever fewer, down to the newest good one: for a place without room for all. */
export const tighter = (retention: Retention): Retention[] => {
  const half = (value: number): number => Math.floor(value / 2)
  const { hourly, daily, weekly, monthly } = retention
  if (hourly + daily + weekly + monthly === 0) return []
  const next = { hourly: half(hourly), daily: half(daily), weekly: half(weekly), monthly: half(monthly) }
  return [next, ...tighter(next)]
}
