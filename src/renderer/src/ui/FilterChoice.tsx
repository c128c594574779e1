import { IconChevronDown } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './FilterChoice.module.css'

type Props<V extends string> = {
  label: string
  /** What stands for «no choice made». */
  all?: string
  options: readonly { value: V; label: string }[]
  value: V | null
  onChange: (value: V | null) => void
}

/** «Տեսակ՝ բոլորը»: a filter that says in one line what it is and what it lets through. */
export const FilterChoice = <V extends string>({ label, all, options, value, onChange }: Props<V>) => {
  const id = useId()
  return (
    <span className={classes.choice}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes.select}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          onChange(options.find((option) => option.value === chosen)?.value ?? null)
        }}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <IconChevronDown size={16} stroke={1.75} className={classes.chevron} aria-hidden />
    </span>
  )
}
