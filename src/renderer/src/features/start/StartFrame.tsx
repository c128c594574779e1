import { type ReactNode, useEffect } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { BrandGround } from '#renderer/ui/BrandGround.tsx'
import classes from './StartFrame.module.css'

type Props = { title: string; lead?: ReactNode; children?: ReactNode }

/** One slip on the counter: what the shop says before it is open. */
export const StartFrame = ({ title, lead, children }: Props) => {
  const t = useT()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])
  return (
    <BrandGround>
      <main className={classes.slip}>
        <div className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {children}
      </main>
    </BrandGround>
  )
}

export const StartPart = ({ children }: { children: ReactNode }) => <div className={classes.part}>{children}</div>
export const StartActs = ({ children }: { children: ReactNode }) => <div className={classes.acts}>{children}</div>
