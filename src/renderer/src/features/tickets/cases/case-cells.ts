/** What the cells of a case say, and the whole row as one sentence. */

import type { Translate } from '#shared/i18n/translate.ts'
import { STATUSES } from '#shared/i18n/words.ts'
import type { Format } from '#shared/kernel/format.ts'
import { type Instant, localDateOf } from '#shared/kernel/instant.ts'
import { diffDays, type LocalDate } from '#shared/kernel/local-date.ts'
import { shopTimeOf } from '#shared/kernel/shop-time.ts'
import type { TicketListItem } from '#shared/tickets/tickets.schema.ts'

export type CellWords = { t: Translate; format: Format; timeZone: string; now: Instant }

export type PromiseCell = { look: 'late' | 'due' | 'plain' | 'none'; text: string }

const WEEK = 6

const dayText = (date: LocalDate, today: LocalDate, format: Format): string => {
  const days = diffDays(today, date)
  return days >= 2 && days <= WEEK ? format.date(date, 'weekdayShort') : format.relativeDay(date, today)
}

/** The only coloured column: late, due today, later, none. */
export const promiseCell = (
  { dueOn, dueTime, status }: Pick<TicketListItem, 'dueOn' | 'dueTime' | 'status'>,
  { t, format, timeZone, now }: CellWords,
): PromiseCell => {
  if (!dueOn) return { look: 'none', text: status === 'closed' ? '' : t('status.no_promise') }
  const { day: today, time } = shopTimeOf(now, timeZone)
  const days = diffDays(dueOn, today)
  if (days > 0) return { look: 'late', text: t('cases.late_days', { n: days }) }
  const text = [dayText(dueOn, today, format), dueTime].filter(Boolean).join(' ')
  if (days < 0) return { look: 'plain', text }
  const isPast = dueTime !== null && dueTime < time
  return isPast ? { look: 'late', text: t('cases.late_hour', { time: dueTime }) } : { look: 'due', text }
}

/** How long it has been open; a closed one tells when it was closed. */
export const ageCell = (
  { createdAt, closedAt }: Pick<TicketListItem, 'createdAt' | 'closedAt'>,
  { t, format, timeZone, now }: CellWords,
): string => {
  if (closedAt) return format.day(closedAt, 'shortest')
  const days = diffDays(localDateOf(createdAt, timeZone), localDateOf(now, timeZone))
  return days === 0
    ? format.relativeDay(localDateOf(now, timeZone), localDateOf(now, timeZone))
    : t('plural.day', { n: days })
}

/** The row for those who hear the list. */
export const caseSentence = (ticket: TicketListItem, words: CellWords): string => {
  const { t, format } = words
  const { customer, title, status, assignee, number } = ticket
  const name = customer ? customer.name || (customer.phone && format.phone(customer.phone)) : undefined
  return [
    number,
    name || t('entity.walk_in'),
    title,
    t(STATUSES[status]),
    promiseCell(ticket, words).text,
    assignee?.name,
    ageCell(ticket, words),
  ]
    .filter(Boolean)
    .join(', ')
}
