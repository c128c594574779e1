import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import classes from './Blank.module.css'
import { classNames } from './class-names.ts'

type Props = Omit<ComponentPropsWithRef<'input'>, 'type'> & {
  /** Read aloud: a blank stands inside a sentence and has no label of its own. */
  label: string
  value: string
  opens?: boolean
  invalid?: boolean
}

/** The blank to fill in: underlined, as wide as what is written into it. */
export const Blank = ({ label, value, opens = false, invalid = false, placeholder, className, ...rest }: Props) => (
  <span className={classNames(classes.blank, opens && classes.opens, invalid && classes.invalid, className)}>
    <span aria-hidden className={classes.size}>
      {value || placeholder || ' '}
    </span>
    <input
      type="text"
      className={classes.input}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      size={1}
      {...rest}
    />
    {opens && <IconChevronDown size={16} stroke={1.75} className={classes.chevron} aria-hidden />}
  </span>
)
