import type { MessageKey } from '#shared/i18n/translate.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import type { FollowUpSelection } from '#shared/printing/printing.schema.ts'

export type ListDays = 'today' | 'tomorrow' | 'week' | 'other'

export const LIST_DAYS: readonly { value: ListDays; label: MessageKey }[] = [
  { value: 'today', label: 'print.days_today' },
  { value: 'tomorrow', label: 'time.tomorrow' },
  { value: 'week', label: 'print.days_week' },
  { value: 'other', label: 'print.days_other' },
]

const WEEK_DAYS = 7

/** The days of a choice; late ones come along where the list begins today. */
export const daysOf = (
  choice: ListDays,
  today: LocalDate,
  other: { from: LocalDate; to: LocalDate },
): Pick<FollowUpSelection, 'from' | 'to'> => {
  const tomorrow = addDays(today, 1)
  switch (choice) {
    case 'today':
      return { to: today }
    case 'tomorrow':
      return { from: tomorrow, to: tomorrow }
    case 'week':
      return { to: addDays(today, WEEK_DAYS - 1) }
    case 'other':
      return other.from <= other.to ? other : { from: other.to, to: other.from }
  }
}
