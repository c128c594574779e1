import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './PromiseBand.module.css'

type Props = { head: string; what: string; due?: ReactNode; state: 'due' | 'late' | 'none'; acts?: ReactNode }

/** The promise in force: the one thing on a case that nobody may miss. */
export const PromiseBand = ({ head, what, due, state, acts }: Props) => (
  <section aria-label={head} className={classNames(classes.band, state !== 'due' && classes[state])}>
    <div>
      <p className={classes.head}>{head}</p>
      <p className={classes.what}>{what}</p>
      {due && <p className={classes.due}>{due}</p>}
    </div>
    {acts}
  </section>
)
