import { type ComponentProps, useState } from 'react'
import { useToday } from '#renderer/app/clock.ts'
import { useFormat } from '#renderer/app/language.tsx'
import { DayText, readLeaning, type TypedDay } from './DayText.tsx'

type Props = Omit<ComponentProps<typeof DayText>, 'text' | 'onText'> & {
  value: TypedDay
  /** Undefined while what is written is no day. */
  onChange: (day: TypedDay) => void
}

/** A day as a value; its text is the field's own until somebody else sets another day. */
export const DayField = ({ value, onChange, lean, ...rest }: Props) => {
  const format = useFormat()
  const today = useToday()
  const [typed, setTyped] = useState<string>()
  const [known, setKnown] = useState(value)
  const read = (text: string) => readLeaning(text, today, lean)
  if (value !== known) {
    setKnown(value)
    if (typed !== undefined && read(typed) !== value) setTyped(undefined)
  }
  return (
    <DayText
      {...rest}
      lean={lean}
      text={typed ?? (value ? format.date(value) : '')}
      onText={(text) => {
        setTyped(text)
        onChange(read(text))
      }}
    />
  )
}
