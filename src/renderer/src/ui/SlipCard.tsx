import type { ReactNode } from 'react'
import classes from './SlipCard.module.css'

/** A person, always as a slip of paper: parts between dashed tear lines. */
export const SlipCard = ({ label, children }: { label: string; children: ReactNode }) => (
  <section aria-label={label} className={classes.card}>
    {children}
  </section>
)

export const SlipPart = ({ children }: { children: ReactNode }) => <div className={classes.part}>{children}</div>
