import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useFormat, useT } from '#renderer/app/language.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { type Lean, readDay, readPastDay } from '#shared/kernel/typed-day.ts'

/** `past` takes no day to come; `until` is about the past as well, yet up to that day. */
export type DayLean = 'past' | 'ahead' | { until: LocalDate }

/** Null when nothing is written, undefined while it is no day. */
export type TypedDay = LocalDate | null | undefined

const AHEAD: Lean = { towards: 'ahead' }

export const readLeaning = (text: string, today: LocalDate, lean: DayLean): TypedDay => {
  if (lean === 'past') return readPastDay(text, today)
  return readDay(text, today, lean === 'ahead' ? AHEAD : { towards: 'past', until: lean.until })
}

const problemOf = (text: string, today: LocalDate, lean: DayLean): MessageKey => {
  if (lean === 'ahead') return 'err.date_unknown'
  return lean === 'past' && readDay(text, today, AHEAD) ? 'err.date_to_come' : 'err.past_date'
}

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'error'> & {
  lean: DayLean
  text: string
  onText: (text: string) => void
  /** What is wrong with it beyond not being a day. */
  problem?: string
  /** Shows what is wrong even before the field was left. */
  asked?: boolean
}

/** A day, typed as one says it; once left it stands in full, and what is not clear stays as it is and says so. */
export const DayText = ({ lean, text, onText, problem, asked = false, onBlur, onKeyDown, ...rest }: Props) => {
  const t = useT()
  const format = useFormat()
  const today = useToday()
  const [left, setLeft] = useState(true)
  const day = readLeaning(text, today, lean)
  const refusal = day === undefined ? t(problemOf(text, today, lean)) : problem

  return (
    <TextInput
      {...rest}
      value={text}
      maxLength={80}
      error={left || asked ? refusal : undefined}
      onChange={(event) => {
        setLeft(false)
        onText(event.currentTarget.value)
      }}
      onBlur={(event) => {
        setLeft(true)
        if (day) onText(format.date(day))
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && refusal) {
          // The form around it must not be sent with another day than the one that stands here.
          event.preventDefault()
          setLeft(true)
        }
        onKeyDown?.(event)
      }}
    />
  )
}
