import { type ReactNode, useEffect, useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import classes from './Skeleton.module.css'

const QUIET_MS = 150

/** Nothing for 150 ms, then its children: what is there at once never flickers. */
const Later = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return shown ? children : null
}

// Lengths that look like words; a list with one length looks like a table of nothing.
const ROWS = ['72%', '86%', '60%', '80%', '68%', '90%', '64%', '76%'] as const

/** Bars in the true widths of the columns, in px; the last one takes the rest. */
export const Skeleton = ({ columns }: { columns: readonly number[] }) => {
  const t = useT()
  return (
    <Later>
      <div role="status">
        <span className="kh-hidden">{t('load.loading')}</span>
        {ROWS.map((width) => (
          <div key={width} className={classes.row}>
            {columns.map((column) => (
              <span key={column} className={classes.cell} style={{ width: column }}>
                <span className={classes.bar} style={{ width }} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </Later>
  )
}
