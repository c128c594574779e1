import { Popover, TextInput } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useLanguage } from '#renderer/app/language.tsx'
import { readPastDate } from '#renderer/app/read-past-date.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import classes from './LedgerFilters.module.css'
import type { LedgerView } from './ledger-filter.ts'
import { periodText } from './ledger-words.ts'

type DayProps = {
  label: MessageKey
  value: LocalDate | null
  today: LocalDate
  fits: (day: LocalDate) => boolean
  onChange: (day: LocalDate | null) => void
}

/** A day as people write it; what is not understood changes nothing and says so. */
const Day = ({ label, value, today, fits, onChange }: DayProps) => {
  const { t, format } = useLanguage()
  const [text, setText] = useState(value ? format.date(value < today ? value : today) : '')
  const read = readPastDate(text, today)
  const problem = read === undefined ? 'err.past_date' : read && !fits(read) ? 'money.period_backwards' : undefined
  return (
    <TextInput
      label={t(label)}
      value={text}
      maxLength={40}
      error={problem && t(problem)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const day = readPastDate(typed, today)
        if (day !== undefined && (day === null || fits(day))) onChange(day)
      }}
    />
  )
}

type Props = {
  view: LedgerView
  today: LocalDate
  onView: (view: LedgerView) => void
  opened: boolean
  onOpened: (opened: boolean) => void
  ref?: Ref<HTMLButtonElement>
}

export const PeriodFilter = ({ view, today, onView, opened, onOpened, ref }: Props) => {
  const { t, format } = useLanguage()
  const { from, to } = view
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
        <form
          className={classes.days}
          onSubmit={(event) => {
            event.preventDefault()
            onOpened(false)
          }}
        >
          <Day
            label="time.from"
            value={from}
            today={today}
            fits={(day) => to === null || day <= to}
            onChange={(day) => onView({ ...view, from: day })}
          />
          <Day
            label="time.to"
            value={to}
            today={today}
            fits={(day) => from === null || day >= from}
            onChange={(day) => onView({ ...view, to: day })}
          />
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
