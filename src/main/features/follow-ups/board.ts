/** Today's list: late, today, tomorrow, the rest of the week. */
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { isPastDue } from '#shared/follow-ups/follow-ups.rules.ts'
import type { Board, BoardGroup, FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import { COUNT_LIMIT } from '#shared/kernel/page.ts'
import type { ShopTime } from '#shared/kernel/shop-time.ts'
import { countOpen, countPastHour, countSettledOn, type FollowUpView, listOpen } from './follow-ups.repo.ts'

/** More than anybody works off in a day; the counts beside the heads tell the rest. */
const SHOWN = 200
const DAYS_SHOWN = 7

type Deps = { read: ReadDb; now: ShopTime; assigneeId: number | null; present: (view: FollowUpView) => FollowUp }

export const createBoard = ({ read, now, assigneeId, present }: Deps): Board => {
  const { day, time } = now
  const tomorrow = addDays(day, 1)
  const weekEnd = addDays(day, DAYS_SHOWN - 1)

  const rows = (from: LocalDate | null, to: LocalDate): FollowUp[] =>
    listOpen(read, { from, to, assigneeId }, undefined, SHOWN).map(present)
  const count = (from: LocalDate | null, to: LocalDate): number =>
    countOpen(read, { from, to, assigneeId }, COUNT_LIMIT)

  const dueToday = rows(day, day)
  const pastHour = countPastHour(read, day, time, assigneeId)
  const lateToday = dueToday.filter((followUp) => isPastDue(followUp, now))
  const yesterday = addDays(day, -1)

  const groups: BoardGroup[] = [
    {
      key: 'late',
      count: Math.min(COUNT_LIMIT, count(null, yesterday) + pastHour),
      items: [...rows(null, yesterday), ...lateToday].slice(0, SHOWN),
    },
    {
      key: 'today',
      count: count(day, day) - pastHour,
      items: dueToday.filter((followUp) => !isPastDue(followUp, now)),
    },
    { key: 'tomorrow', count: count(tomorrow, tomorrow), items: rows(tomorrow, tomorrow) },
    { key: 'this_week', count: count(addDays(day, 2), weekEnd), items: rows(addDays(day, 2), weekEnd) },
  ]
  const [next] = listOpen(read, { from: addDays(weekEnd, 1), assigneeId }, undefined, 1)
  return { today: day, groups, settledToday: countSettledOn(read, day), next: next ? present(next) : null }
}
