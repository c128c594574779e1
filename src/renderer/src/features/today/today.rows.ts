import { personName } from '#renderer/app/person-name.ts'
import type { Board, BoardGroup, FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import { promisePhrase } from '#shared/follow-ups/promise-words.ts'
import type { MessageKey, Translate } from '#shared/i18n/translate.ts'
import type { Format } from '#shared/kernel/format.ts'
import { diffDays, type LocalDate, type LocalTime } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'

export type GroupKey = BoardGroup['key']

export const GROUP_TITLES: Readonly<Record<GroupKey, MessageKey>> = {
  late: 'status.overdue',
  today: 'time.today',
  tomorrow: 'time.tomorrow',
  this_week: 'time.this_week',
}

const SOON_MINUTES = 60

const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The term as the first cell of a row says it, and how it looks. */
export type DueCell = { text: string; look: 'late' | 'soon' | 'plain' | 'small' }

type Words = { t: Translate; format: Format; today: LocalDate; now: LocalTime }

/** In the order of the paper the first cell has its number. */
export const positionCell = (position: number): DueCell => ({ text: `${position}.`, look: 'plain' })

export const dueCell = (followUp: FollowUp, group: GroupKey, { t, format, today, now }: Words): DueCell => {
  const { dueOn, dueTime } = followUp
  if (group === 'late') {
    const days = diffDays(dueOn, today)
    return { text: days > 0 ? t('plural.day', { n: days }) : (dueTime ?? ''), look: 'late' }
  }
  if (group === 'this_week') {
    const day = format.date(dueOn, 'weekdayShort')
    return { text: dueTime ? `${day} ${dueTime}` : day, look: 'small' }
  }
  if (!dueTime) return { text: '', look: 'plain' }
  const soon = group === 'today' && minutesOf(dueTime) - minutesOf(now) <= SOON_MINUTES
  return { text: dueTime, look: soon ? 'soon' : 'plain' }
}

type SentenceWords = Words & { locale: Locale }

/** The whole row as one sentence, for those who hear the list. */
export const rowSentence = (followUp: FollowUp, group: GroupKey, words: SentenceWords): string => {
  const { t, format, today, locale } = words
  const phone = followUp.customer?.phone
  const days = diffDays(followUp.dueOn, today)
  const due = [format.relativeDay(followUp.dueOn, today), followUp.dueTime].filter(Boolean).join(' ')
  return [
    group === 'late' && (days > 0 ? t('plural.overdue_days', { n: days }) : t('status.overdue')),
    due,
    personName(followUp, t, format),
    followUp.customer?.name && phone ? format.phone(phone) : undefined,
    promisePhrase(followUp, locale),
    followUp.ticket.number,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Groups with something in them, and today always: its head says what is done. */
export const shownGroups = (board: Board, gone: ReadonlySet<string>): BoardGroup[] =>
  board.groups
    .map((group) => {
      const items = group.items.filter(({ id }) => !gone.has(id))
      return { ...group, items, count: group.count - (group.items.length - items.length) }
    })
    .filter(({ key, items }) => key === 'today' || items.length > 0)
