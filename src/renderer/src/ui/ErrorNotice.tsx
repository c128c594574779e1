import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { errorSentence } from '#renderer/app/errors.ts'
import { useT } from '#renderer/app/language.tsx'
import classes from './ErrorNotice.module.css'

type NoticeProps = {
  /** A failed call, said in words; or `title` for something known. */
  error?: unknown
  title?: string
  /** What is safe and what to do. */
  more?: ReactNode
  acts?: ReactNode
}

/** Stands where it happened: what, that nothing is lost, what to do. */
export const ErrorNotice = ({ error, title, more, acts }: NoticeProps) => {
  const t = useT()
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={18} stroke={1.75} className={classes.icon} aria-hidden />
      <div>
        <p className={classes.what}>{title ?? errorSentence(error, t)}</p>
        {title && error !== undefined && <p className={classes.more}>{errorSentence(error, t)}</p>}
        {more && <p className={classes.more}>{more}</p>}
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
    </div>
  )
}

/** One line under a field, with its icon. */
export const FieldError = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p id={id} role="alert" className={classes.field}>
    <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
    <span>{children}</span>
  </p>
)
