import { type ReactNode, useEffect } from 'react'

import { PrintQueueButton } from '#renderer/features/printing/public.tsx'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import { type Act, keyOf, type Scope } from './keyboard/key-map.ts'
import { useT } from './language.tsx'
import classes from './Page.module.css'
import { TopBar, type TopBarProps } from './TopBar.tsx'

type Props = TopBarProps & {
  children: ReactNode
  /** Left part of the foot bar. */
  foot?: ReactNode
  /** A screen that ends in a field to write in has no foot bar. */
  footless?: boolean
  /** Keys named in the foot bar, `<KeyHint scope="list" acts={['up', 'down']} says="keys.move" />`. */
  keys?: ReactNode
}

/** A screen: its title and acts in the top bar, its content, its foot. */
export const Page = ({ children, foot, footless = false, keys, ...top }: Props) => {
  const t = useT()
  useEffect(() => {
    document.title = `${top.title} · ${t('app.name')}`
  }, [top.title, t])
  return (
    <div className={classes.page}>
      <TopBar {...top} />
      <main className={classes.body}>{children}</main>
      {!footless && (
        <footer className={classes.foot}>
          {foot}
          <PrintQueueButton />
          <div className={classes.keys}>
            {keys}
            <KeyHint scope="everywhere" acts={['keys']} says="keys.all" />
          </div>
        </footer>
      )}
    </div>
  )
}

type HintProps<S extends Scope> = { scope: S; acts: readonly Act<S>[]; says: MessageKey }

export const KeyHint = <S extends Scope>({ scope, acts, says }: HintProps<S>) => {
  const t = useT()
  return (
    <span className={classes.hint}>
      {acts.map((act) => (
        <KeyCap key={act}>{keyOf(scope, act).cap}</KeyCap>
      ))}
      {t(says)}
    </span>
  )
}
