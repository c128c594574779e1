import { NativeSelect, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#renderer/app/language.tsx'
import { useReasons } from '#renderer/app/reasons.ts'
import { rpc } from '#renderer/app/rpc.ts'
import { CHANNELS, KINDS, STATUSES } from '#renderer/app/words.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { Channel, type TicketFilter, TicketKind, TicketStatus } from '#shared/tickets/tickets.schema.ts'
import classes from './CasesPage.module.css'
import type { FilterField } from './case-filter.ts'
import { FIELD_LABELS } from './FilterTokens.tsx'
import type { FilterPart } from './use-cases.ts'

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
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={460}>
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
        <div className={classes.filterFields}>
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
            <DayField
              label={t('cases.created_from')}
              lean="past"
              value={filter.createdFrom ?? null}
              onChange={(day) => day !== undefined && put('createdFrom', day)}
            />
            <DayField
              label={t('cases.created_to')}
              lean="past"
              value={filter.createdTo ?? null}
              onChange={(day) => day !== undefined && put('createdTo', day)}
            />
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
