import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { KeyCap } from './KeyCap.tsx'
import classes from './OptionGroup.module.css'

type Option<V extends string> = { value: V; label: string }

type Props<V extends string> = {
  label: string
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V) => void
  columns: number
  /** Digits choose while the group has the focus. */
  digits?: boolean
  hint?: ReactNode
}

const digitOf = ({ code, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined => {
  if (ctrlKey || altKey || metaKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

/** One choice among a few, as boxes with their keys. */
export const OptionGroup = <V extends string>({
  label,
  options,
  value,
  onChange,
  columns,
  digits = false,
  hint,
}: Props<V>) => {
  const name = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const digit = digits ? digitOf(event) : undefined
    const option = digit === undefined ? undefined : options[digit - 1]
    if (!option) return
    event.preventDefault()
    onChange(option.value)
    event.currentTarget.querySelectorAll<HTMLInputElement>('input')[options.indexOf(option)]?.focus()
  }
  return (
    <fieldset className={classes.group} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <legend className={classes.label}>{label}</legend>
        {hint && <span className={classes.hint}>{hint}</span>}
      </div>
      <div className={classes.grid} style={{ gridTemplateColumns: `repeat(${columns}, minmax(min-content, 1fr))` }}>
        {options.map((option, index) => (
          <label key={option.value} className={classes.option} title={option.label}>
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-keyshortcuts={digits && index < 9 ? String(index + 1) : undefined}
              onChange={() => onChange(option.value)}
            />
            {digits && index < 9 && <KeyCap look={option.value === value ? 'filled' : 'plain'}>{index + 1}</KeyCap>}
            <span className={classes.text}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
