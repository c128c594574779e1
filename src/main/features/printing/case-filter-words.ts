/** Which cases a filter shows, in words for the head of the paper: «Բոլոր բացերը · Վիճակ՝ Նոր». */
import type { CustomersService } from '#main/features/customers/customers.service.ts'
import type { ReasonsService } from '#main/features/reasons/reasons.service.ts'
import type { StaffService } from '#main/features/staff/staff.service.ts'
import { createTranslator, type MessageKey } from '#shared/i18n/translate.ts'
import { CHANNELS, KINDS, STATUSES, TICKET_VIEWS } from '#shared/i18n/words.ts'
import { createFormat } from '#shared/kernel/format.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'

type Deps = {
  settings: Settings
  reasons: ReasonsService
  staff: StaffService
  customers: CustomersService
  /** Whose «mine» is. */
  printedBy: string
}

export const caseFilterWords = (filter: TicketFilter, { settings, reasons, staff, customers, printedBy }: Deps) => {
  const t = createTranslator(settings.language)
  const format = createFormat({ ...settings, locale: settings.language })
  const { view, status, kind, channel, reasonId, assigneeId, customerId, createdFrom, createdTo } = filter
  const said = (label: MessageKey, value: string | undefined): string[] =>
    value === undefined ? [] : [`${t('cases.token', { label: t(label) })} ${value}`]

  const reasonName = () => {
    const names = reasons.list().find(({ id }) => id === reasonId)?.names
    return names ? names[settings.language] || names.hy : '–'
  }
  const period = () => {
    if (createdFrom && createdTo) return format.dateRange(createdFrom, createdTo)
    return createdFrom
      ? t('cases.since', { day: format.date(createdFrom) })
      : createdTo && t('cases.until', { day: format.date(createdTo) })
  }

  return [
    ...(view === 'mine' ? said('field.assignee', printedBy) : [t(TICKET_VIEWS[view])]),
    ...said('field.status', status ? t(STATUSES[status]) : undefined),
    ...said('field.kind', kind ? t(KINDS[kind]) : undefined),
    ...said('field.channel', channel ? t(CHANNELS[channel]) : undefined),
    ...said('reason.title', reasonId ? reasonName() : undefined),
    ...said('field.assignee', assigneeId ? (staff.findRow(assigneeId)?.name ?? '–') : undefined),
    ...said('entity.customer', customerId ? (customers.findRow(customerId)?.full_name ?? '–') : undefined),
    ...said('cases.created', period() ?? undefined),
  ].join(' · ')
}
