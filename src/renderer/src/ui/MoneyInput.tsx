import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useFormat, useLanguage, useT } from '#renderer/app/language.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { type Amount, CURRENCIES } from '#shared/kernel/money.ts'
import { type AmountError, parseAmount } from '#shared/kernel/parse-amount.ts'

const PROBLEMS: Readonly<Record<AmountError['code'], MessageKey>> = {
  empty: 'err.required',
  letters: 'err.amount_unclear',
  unclear: 'err.amount_unclear',
  other_currency: 'err.amount_currency',
  too_large: 'err.amount_unclear',
}

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  value: Amount | null
  /** Null while what is written is no positive amount. */
  onChange: (amount: Amount | null) => void
  /** Shows what is missing even before the field was left. */
  asked?: boolean
}

/** An amount in the shop's currency, typed as people write it, never guessed. */
export const MoneyInput = ({ value, onChange, asked = false, error, ...rest }: Props) => {
  const t = useT()
  const format = useFormat()
  const { currency, locale } = useLanguage()
  const [text, setText] = useState(() => (value === null ? '' : format.amount(value)))
  const [left, setLeft] = useState(false)
  const read = parseAmount(text, currency, locale)
  const problem = !read.ok ? PROBLEMS[read.error.code] : read.value <= 0 ? 'err.amount' : undefined
  const shown = asked || (left && text !== '')

  return (
    <TextInput
      inputMode="decimal"
      rightSection={CURRENCIES[currency].symbol}
      styles={{ input: { textAlign: 'right' } }}
      {...rest}
      value={text}
      error={error ?? (shown && problem ? t(problem) : undefined)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const result = parseAmount(typed, currency, locale)
        onChange(result.ok && result.value > 0 ? result.value : null)
      }}
      onBlur={() => {
        setLeft(true)
        if (read.ok && read.value > 0) setText(format.amount(read.value))
      }}
    />
  )
}
