import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat, useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import type { TypedDay } from '#renderer/ui/DayText.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { addDays, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { SavedText } from './SavedText.tsx'
import classes from './settings.module.css'
import { useSetting } from './use-setting.ts'

const A_MONDAY = LocalDate.parse('2026-05-11')
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

export const HoursPart = () => {
  const t = useT()
  const format = useFormat()
  const { settings, save, error } = useSetting()
  const refuseHour = (text: string) => (LocalTime.safeParse(text).success ? undefined : t('set.hour_like'))
  const toggle = (day: number) => {
    const { closedWeekdays } = settings
    const next = closedWeekdays.includes(day) ? closedWeekdays.filter((each) => each !== day) : [...closedWeekdays, day]
    save({ closedWeekdays: next.sort() })
  }
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <SavedText
          label={t('set.opens_at')}
          value={settings.opensAt}
          refuse={refuseHour}
          onSave={(text) => save({ opensAt: LocalTime.parse(text) })}
        />
        <SavedText
          label={t('set.closes_at')}
          description={t('set.closes_hint')}
          value={settings.closesAt}
          refuse={refuseHour}
          onSave={(text) => save({ closesAt: LocalTime.parse(text) })}
        />
      </div>
      <Checkbox.Group
        label={t('set.closed_weekdays')}
        description={t('set.closed_hint')}
        value={settings.closedWeekdays.map(String)}
      >
        <div className={classes.days}>
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              value={String(day)}
              label={format.date(addDays(A_MONDAY, day - 1), 'weekdayShort')}
              onChange={() => toggle(day)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ClosedDays />
      {error && <ErrorNotice error={error} more={t('safe.data_untouched')} />}
    </div>
  )
}

const ClosedDays = () => {
  const t = useT()
  const format = useFormat()
  const { settings, save } = useSetting()
  const [day, setDay] = useState<TypedDay>(null)
  const [name, setName] = useState('')
  const days = settings.closedDays.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const add = () => {
    if (!day) return
    save({ closedDays: [...days.filter((each) => each.on !== day), { on: day, name: name.trim() }] })
    setDay(null)
    setName('')
  }
  return (
    <section aria-label={t('set.holidays')}>
      <h2 className={classes.heading}>{t('set.holidays')}</h2>
      <ul className={classes.rows}>
        {days.map((each) => (
          <li key={each.on} className={classes.row}>
            <span>{format.date(each.on, 'full')}</span>
            <span className={classes.grow}>{each.name}</span>
            <LinkButton onClick={() => save({ closedDays: days.filter(({ on: other }) => other !== each.on) })}>
              {t('btn.delete')}
            </LinkButton>
          </li>
        ))}
        <li className={classes.row}>
          <DayField
            aria-label={t('time.date')}
            placeholder={t('set.closed_day_example')}
            lean="ahead"
            value={day}
            onChange={setDay}
            onKeyDown={(event) => event.key === 'Enter' && add()}
          />
          <TextInput
            className={classes.grow}
            aria-label={t('field.comment')}
            placeholder={t('field.comment')}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ActButton size="small" disabled={!day} onClick={add}>
            {t('btn.add')}
          </ActButton>
        </li>
      </ul>
    </section>
  )
}
