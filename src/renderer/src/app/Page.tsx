import { type ReactNode, useEffect } from 'react'

import { PrintQueueButton } from '#renderer/features/printing/public.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import type { HintScreen } from '#shared/settings/hints.schema.ts'
import { HintLine } from './HintLine.tsx'
import { type Act, keyOf, type Scope } from './keyboard/key-map.ts'
import { useT } from './language.tsx'
import classes from './Page.module.css'
import { useScreenHint } from './screen-hint.ts'
import { TopBar, type TopBarProps } from './TopBar.tsx'

type Props = TopBarProps & {
  children: ReactNode
  /** Whose one line is said on the first use. */
  hint?: HintScreen
  /** Left part of the foot bar. */
  foot?: ReactNode
  /** A screen that ends in a field to write in has no foot bar. */
  footless?: boolean
  /** Keys named in the foot bar, `<KeyHint scope="list" acts={['up', 'down']} says="keys.move" />`. */
  keys?: ReactNode
}

/** A screen: its title and acts in the top bar, its content, its foot. */
export const Page = ({ children, hint, foot, footless = false, keys, ...top }: Props) => {
  const t = useT()
  const { shown, hide } = useScreenHint(hint)
  const hintLine = hint && shown && <HintLine screen={hint} onHide={hide} />
  useEffect(() => {
    document.title = `${top.title} · ${t('app.name')}`
  }, [top.title, t])
  return (
    <div className={classes.page}>
      <TopBar {...top} />
      <main className={classes.body}>{children}</main>
      {footless ? (
        hintLine && <footer className={classes.foot}>{hintLine}</footer>
      ) : (
        <footer className={classes.foot}>
          {foot}
          <PrintQueueButton />
          {hintLine}
          <div className={classNames(classes.keys, hintLine && classes.besideHint)}>
            {!hintLine && keys}
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
