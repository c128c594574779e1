/** What was chosen for a file, in words: «Կարգավիճակ՝ Նոր». */
import type { Selection } from '#shared/exporting/exporting.schema.ts'
import type { MessageKey } from '#shared/i18n/translate.ts'
import {
  CHANNELS,
  COMPENSATION_KINDS,
  FOLLOW_UP_STATUSES,
  KINDS,
  PAYMENT_METHODS,
  STATUSES,
  TICKET_VIEWS,
} from '#shared/i18n/words.ts'
import type { Lookups } from './lookups.ts'

export type FilterWord = { label: string; value: string }

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
        const { view, status, kind, channel, reasonId, assigneeId, customerId, ids } = selection.filters ?? {}
        return [
          said('nav.cases', ids ? t('plural.selected', { n: ids.length }) : ''),
          said('nav.cases', view && view !== 'all' ? t(TICKET_VIEWS[view]) : ''),
          said('field.status', word(STATUSES, status ?? null)),
          said('field.kind', word(KINDS, kind ?? null)),
          said('field.channel', word(CHANNELS, channel ?? null)),
          said('reason.title', reason(reasonId)),
          said('field.assignee', staff(assigneeId)),
          said('entity.customer', customerId ? (rows.customerOf(customerId)?.full_name ?? customerId) : ''),
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
