import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import classes from './PromiseBand.module.css'

type Props = {
  head: string
  what: ReactNode
  due?: ReactNode
  state: 'due' | 'late' | 'none'
  acts?: ReactNode
  ref?: Ref<HTMLElement>
}

/** The promise in force: the one thing on a case that nobody may miss. */
export const PromiseBand = ({ head, what, due, state, acts, ref }: Props) => (
  <section ref={ref} aria-label={head} className={classNames(classes.band, state !== 'due' && classes[state])}>
    <div className={classes.text}>
      <p className={classes.head}>{head}</p>
      <div className={classes.what}>{what}</div>
      {due && <div className={classes.due}>{due}</div>}
    </div>
    {acts}
  </section>
)
