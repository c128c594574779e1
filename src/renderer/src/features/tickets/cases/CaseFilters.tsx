import { NativeSelect, Popover, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useLanguage } from '#renderer/app/language.tsx'
import { readPastDate } from '#renderer/app/read-past-date.ts'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { CHANNELS, KINDS, STATUSES } from '#renderer/app/words.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { Channel, type TicketFilter, TicketKind, TicketStatus } from '#shared/tickets/tickets.schema.ts'
import classes from './CasesPage.module.css'
import type { FilterField } from './case-filter.ts'
import { FIELD_LABELS } from './FilterTokens.tsx'
import type { FilterPart } from './use-cases.ts'

type DayProps = { label: MessageKey; value: TicketFilter['createdFrom']; onChange: (value: string | null) => void }

const Day = ({ label, value, onChange }: DayProps) => {
  const { t, format } = useLanguage()
  const today = useToday()
  const [text, setText] = useState(value ? format.date(value) : '')
  const read = readPastDate(text, today)
  return (
    <TextInput
      label={t(label)}
      value={text}
      maxLength={40}
      error={read === undefined && t('err.past_date')}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const date = readPastDate(typed, today)
        if (date !== undefined) onChange(date)
      }}
    />
  )
}

type Props = {
  filter: TicketFilter
  onChange: (part: FilterPart) => void
  opened: boolean
  onOpened: (opened: boolean) => void
}

/** Narrows the list; each choice acts at once and becomes a token. */
export const CaseFilters = ({ filter, onChange, opened, onOpened }: Props) => {
  const { t } = useLanguage()
  const { reasons, nameOf } = useReasons()
  const { data: staff = [] } = useQuery(rpc.staff.list.queryOptions())
  const put = (field: FilterField, value: string | null) => onChange({ [field]: value || null })
  const choice = (field: FilterField, options: { value: string; label: string }[]) => (
    <NativeSelect
      label={t(FIELD_LABELS[field])}
      data={[{ value: '', label: t('search.all') }, ...options]}
      value={filter[field] ?? ''}
      onChange={(event) => put(field, event.currentTarget.value)}
    />
  )
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={360}>
      <Popover.Target>
        <ActButton
          scope="list"
          act="filter"
          size="small"
          icon={<IconFilter size={16} stroke={1.75} aria-hidden />}
          aria-expanded={opened}
          onClick={() => onOpened(!opened)}
        >
          {t('btn.filter')}
        </ActButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('btn.filter')}>
        <div className={classes.fields}>
          {choice(
            'status',
            TicketStatus.options.map((value) => ({ value, label: t(STATUSES[value]) })),
          )}
          {choice(
            'kind',
            TicketKind.options.map((value) => ({ value, label: t(KINDS[value]) })),
          )}
          {choice(
            'channel',
            Channel.options.map((value) => ({ value, label: t(CHANNELS[value]) })),
          )}
          {choice(
            'reasonId',
            reasons.map((reason) => ({ value: reason.id, label: nameOf(reason) })),
          )}
          {choice(
            'assigneeId',
            staff.map(({ id, name }) => ({ value: id, label: name })),
          )}
          <div className={classes.days}>
            <Day label="cases.created_from" value={filter.createdFrom} onChange={(day) => put('createdFrom', day)} />
            <Day label="cases.created_to" value={filter.createdTo} onChange={(day) => put('createdTo', day)} />
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
