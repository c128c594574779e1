import type { ReactNode } from 'react'
import { classNames } from '#renderer/ui/class-names.ts'
import classes from './NoticeFrame.module.css'

type Props = {
  /** Its name; said at once where it is an alert. */
  what: string
  role: 'alert' | 'status'
  /** Nothing is in danger yet. */
  isWarning: boolean
  icon: ReactNode
  /** Paragraphs that say more. */
  children: ReactNode
  acts: ReactNode
}

/** Lies over every screen until what it tells is over. */
export const NoticeFrame = ({ what, role, isWarning, icon, children, acts }: Props) => (
  <section role={role} aria-label={what} className={classNames(classes.notice, isWarning && classes.warning)}>
    {icon}
    <div className={classes.words}>
      <p className={classes.what}>{what}</p>
      {children}
    </div>
    <div className={classes.acts}>{acts}</div>
  </section>
)
