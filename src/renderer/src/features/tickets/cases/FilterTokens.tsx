import { skipToken, useQuery } from '@tanstack/react-query'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { CHANNELS, KINDS, STATUSES } from '#renderer/app/words.ts'
import { Token } from '#renderer/ui/Token.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import { activeFields, type FilterField, withoutField } from './case-filter.ts'

export const FIELD_LABELS: Readonly<Record<FilterField, MessageKey>> = {
  status: 'field.status',
  kind: 'field.kind',
  channel: 'field.channel',
  reasonId: 'reason.title',
  assigneeId: 'field.assignee',
  customerId: 'entity.customer',
  createdFrom: 'cases.created',
  createdTo: 'cases.created',
}

const useFilterWords = (filter: TicketFilter): Partial<Record<FilterField, string>> => {
  const { t, format } = useLanguage()
  const today = useToday()
  const { nameOfId } = useReasons()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const { status, kind, channel, reasonId, assigneeId, customerId, createdFrom, createdTo } = filter
  const { data: customer } = useQuery(
    rpc.customers.get.queryOptions({ input: customerId ? { id: customerId } : skipToken }),
  )
  return {
    status: status ? t(STATUSES[status]) : undefined,
    kind: kind ? t(KINDS[kind]) : undefined,
    channel: channel ? t(CHANNELS[channel]) : undefined,
    reasonId: nameOfId(reasonId ?? null),
    assigneeId: staff.find(({ id }) => id === assigneeId)?.name,
    customerId: customer?.fullName,
    createdFrom: createdFrom
      ? createdTo
        ? format.dateRange(createdFrom, createdTo, today)
        : t('cases.since', { day: format.date(createdFrom) })
      : undefined,
    createdTo: createdTo ? t('cases.until', { day: format.date(createdTo) }) : undefined,
  }
}

type Props = { filter: TicketFilter; onFilter: (filter: TicketFilter) => void }

/** What narrows the list, each to be taken away by itself. */
export const FilterTokens = ({ filter, onFilter }: Props) => {
  const { t } = useLanguage()
  const words = useFilterWords(filter)
  return activeFields(filter).map((field) => (
    <Token
      key={field}
      label={t(FIELD_LABELS[field])}
      value={words[field] ?? ''}
      onRemove={() => onFilter(withoutField(filter, field))}
    />
  ))
}
