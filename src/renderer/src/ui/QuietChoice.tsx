import { IconChevronDown } from '@tabler/icons-react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import classes from './QuietChoice.module.css'

type Props<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
  disabled?: boolean
  /** The label is read aloud only, where a head already says it. */
  hideLabel?: boolean
}

/** A fact that can be changed where it stands: looks like text until it is touched. */
export const QuietChoice = <V extends string>({ label, options, value, onChange, disabled, hideLabel }: Props<V>) => {
  const id = useId()
  return (
    <div className={hideLabel ? classes.bare : classes.fact}>
      <label htmlFor={id} className={classNames(classes.label, hideLabel && 'kh-hidden')}>
        {label}
      </label>
      <span className={classes.field}>
        <select
          id={id}
          className={classes.select}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={16} stroke={1.75} className={classes.chevron} aria-hidden />
      </span>
    </div>
  )
}
