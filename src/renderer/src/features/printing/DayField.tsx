import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat, useT } from '#renderer/app/language.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { readDay } from './read-day.ts'

type Props = { label: string; value: LocalDate; today: LocalDate; onChange: (day: LocalDate) => void }

/** A day, typed; what is not clear stays in the field and says so. */
export const DayField = ({ label, value, today, onChange }: Props) => {
  const t = useT()
  const format = useFormat()
  const [text, setText] = useState(format.date(value))
  const day = readDay(text, today)
  return (
    <TextInput
      label={label}
      value={text}
      error={day ? undefined : t('err.date_unknown')}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (!day) return
        setText(format.date(day))
        if (day !== value) onChange(day)
      }}
    />
  )
}
