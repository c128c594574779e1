import { Popover } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import type { TypedDay } from '#renderer/ui/DayText.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import classes from './LedgerFilters.module.css'
import type { LedgerView } from './ledger-filter.ts'
import { periodText } from './ledger-words.ts'

type Props = {
  view: LedgerView
  today: LocalDate
  onView: (view: LedgerView) => void
  opened: boolean
  onOpened: (opened: boolean) => void
  ref?: Ref<HTMLButtonElement>
}

type DaysProps = Pick<Props, 'view' | 'today' | 'onView'> & { onDone: () => void }

/** Both ends as they are typed: the ledger follows as soon as they make a period. */
const Days = ({ view, today, onView, onDone }: DaysProps) => {
  const { t } = useLanguage()
  const [ends, setEnds] = useState<{ from: TypedDay; to: TypedDay }>({
    from: view.from,
    to: view.to && view.to > today ? today : view.to,
  })
  const isBackwards = Boolean(ends.from && ends.to && ends.from > ends.to)
  const problem = isBackwards ? t('money.period_backwards') : undefined
  const put = ({ from, to }: typeof ends) => {
    setEnds({ from, to })
    if (from !== undefined && to !== undefined && !(from && to && from > to)) onView({ ...view, from, to })
  }
  return (
    <form
      className={classes.days}
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <DayField
        label={t('time.from')}
        lean="past"
        value={ends.from}
        problem={problem}
        onChange={(from) => put({ ...ends, from })}
      />
      <DayField
        label={t('time.to')}
        lean="past"
        value={ends.to}
        problem={problem}
        onChange={(to) => put({ ...ends, to })}
      />
      <button type="submit" hidden aria-hidden tabIndex={-1} />
    </form>
  )
}

export const PeriodFilter = ({ view, today, onView, opened, onOpened, ref }: Props) => {
  const { t, format } = useLanguage()
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus shadow="md" width={380}>
      <Popover.Target>
        <ActButton
          ref={ref}
          scope="money"
          act="filter"
          size="small"
          icon={<IconCalendarEvent size={16} stroke={1.75} aria-hidden />}
          aria-expanded={opened}
          onClick={() => onOpened(!opened)}
        >
          <span className="kh-hidden">{t('time.period')}</span>
          {periodText(view, { t, format, today })}
        </ActButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('time.period')}>
        <Days view={view} today={today} onView={onView} onDone={() => onOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
