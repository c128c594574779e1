import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './SideBlock.module.css'

type Props = {
  title: string
  /** A figure beside the title: «կատարված՝ 1 / 2». */
  note?: ReactNode
  /** What can be done here. */
  act?: ReactNode
  /** Something is being done in it: in a narrow window it stands open. */
  busy?: boolean
  children: ReactNode
}

/** A part of the column beside a record; in a narrow window it folds. */
export const SideBlock = ({ title, note, act, busy = false, children }: Props) => {
  const narrow = useMediaQuery('(max-width: 1099px)')
  if (narrow) {
    return (
      <details className={classes.block} open={busy || undefined}>
        <summary className={classes.summary}>
          <h2 className={classes.title}>{title}</h2>
          {note && <span className={classes.note}>{note}</span>}
        </summary>
        {act && <div className={classes.folded}>{act}</div>}
        {children}
      </details>
    )
  }
  return (
    <section aria-label={title} className={classes.block}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {note && <span className={classes.note}>{note}</span>}
        {act}
      </div>
      {children}
    </section>
  )
}
