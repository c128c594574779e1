import type { KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import classes from './PinField.module.css'

const LENGTH = 4
const PLACES = Array.from({ length: LENGTH }, (_, place) => place)

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** The last digit is typed: the PIN is complete. */
  onComplete: (pin: string) => void
  /** What was typed is being looked at; the focus stays, further digits wait. */
  busy: boolean
}

/** Four digits by physical key, which write other signs under Armenian and shifted layouts; shown as dots. */
export const PinField = ({ label, value, onChange, onComplete, busy }: Props) => {
  const take = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, LENGTH)
    onChange(digits)
    if (digits.length === LENGTH) onComplete(digits)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
    if (digit === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (!busy) take(value + digit)
  }
  return (
    <div className={classes.field}>
      <input
        data-autofocus
        type="password"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        className={classes.input}
        value={value}
        readOnly={busy}
        onKeyDown={onKeyDown}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <div aria-hidden className={classes.boxes}>
        {PLACES.map((place) => (
          <span key={place} className={classNames(classes.box, place === value.length && classes.next)}>
            {place < value.length && '•'}
          </span>
        ))}
      </div>
    </div>
  )
}
