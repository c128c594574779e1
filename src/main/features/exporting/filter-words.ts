/** What was chosen for a file, in words: «Կարգավիճակ՝ Նոր». */
import type { Selection } from '#shared/exporting/exporting.schema.ts'
import type { FollowUpStatus } from '#shared/follow-ups/follow-ups.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { CHANNELS, COMPENSATION_KINDS, KINDS, PAYMENT_METHODS, STATUSES } from '#shared/i18n/words.ts'
import type { Lookups } from './lookups.ts'

export type FilterWord = { label: string; value: string }

const FOLLOW_UP_STATUSES: Readonly<Record<FollowUpStatus, MessageKey>> = {
  open: 'status.open',
  kept: 'promise.state_kept',
  cancelled: 'status.cancelled',
}

export const filterWords = (
  selection: Selection,
  { t, word, staffName, reasonName, ...rows }: Lookups,
): FilterWord[] => {
  const staff = (id: string | null | undefined) => (id ? staffName(rows.staffRow(id) ?? null) || id : '')
  const reason = (id: string | null | undefined) => (id ? reasonName(rows.reasonRow(id) ?? null) || id : '')
  const said = (label: MessageKey, value: string): FilterWord => ({ label: t(label), value })
  const chosen = (): FilterWord[] => {
    switch (selection.what) {
      case 'cases': {
        const { view, status, kind, channel, reasonId, assigneeId } = selection.filters ?? {}
        return [
          said('nav.cases', view === 'open' ? t('status.open') : ''),
          said('field.status', word(STATUSES, status ?? null)),
          said('field.kind', word(KINDS, kind ?? null)),
          said('field.channel', word(CHANNELS, channel ?? null)),
          said('reason.title', reason(reasonId)),
          said('field.assignee', staff(assigneeId)),
        ]
      }
      case 'customers': {
        const { onlyWithCredit, onlyWithOpenTickets } = selection.filters ?? {}
        return [
          said('money.store_credit', onlyWithCredit ? '> 0' : ''),
          said('field.open_cases', onlyWithOpenTickets ? '> 0' : ''),
        ]
      }
      case 'follow_ups': {
        const { status, assigneeId } = selection.filters ?? {}
        return [
          said('field.status', word(FOLLOW_UP_STATUSES, status ?? null)),
          said('field.assignee', staff(assigneeId)),
        ]
      }
      case 'compensations':
      case 'accountant': {
        const { kind, method } = selection.filters ?? {}
        return [
          said('field.kind', word(COMPENSATION_KINDS, kind ?? null)),
          said('acc.payment_method', word(PAYMENT_METHODS, method ?? null)),
        ]
      }
    }
  }
  return chosen().filter(({ value }) => value !== '')
}
