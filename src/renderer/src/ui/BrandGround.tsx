import type { ReactNode } from 'react'
import { useT } from '#renderer/app/language.tsx'
import classes from './BrandGround.module.css'
import { Mark } from './Mark.tsx'

/** The whole window where there is no shop to show yet, or nobody at its till. */
export const BrandGround = ({ children }: { children: ReactNode }) => {
  const t = useT()
  return (
    <div className={classes.ground}>
      <header className={classes.brand}>
        <Mark ground="var(--kh-paper)" />
        {t('app.name')}
      </header>
      {children}
    </div>
  )
}
