import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** One sentence, one line of what comes next, one act. */
export const EmptyState = ({ title, next, act }: { title: string; next?: ReactNode; act?: ReactNode }) => (
  <div className={classes.empty}>
    <h2 className={classes.title}>{title}</h2>
    {next && <p className={classes.next}>{next}</p>}
    {act}
  </div>
)
