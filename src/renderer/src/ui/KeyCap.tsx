import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './KeyCap.module.css'

type Props = { children: ReactNode; look?: 'plain' | 'clear' | 'filled'; large?: boolean }

/** The little box with a key's name; readers hear the key from `aria-keyshortcuts` instead. */
export const KeyCap = ({ children, look = 'plain', large = false }: Props) => (
  <kbd aria-hidden className={classNames(classes.cap, look !== 'plain' && classes[look], large && classes.large)}>
    {children}
  </kbd>
)
