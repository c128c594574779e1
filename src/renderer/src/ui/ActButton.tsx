import type { ComponentPropsWithRef, ReactNode } from 'react'
import { type Act, ariaKey, keyOf, type Scope } from '#renderer/app/keyboard/key-map.ts'
import classes from './ActButton.module.css'
import { classNames } from './class-names.ts'
import { KeyCap } from './KeyCap.tsx'

type KeyProps<S extends Scope> = { scope: S; act: Act<S> } | { scope?: undefined; act?: undefined }

type Props<S extends Scope> = Omit<ComponentPropsWithRef<'button'>, 'type'> &
  KeyProps<S> & {
    look?: 'default' | 'primary' | 'quiet'
    size?: 'small' | 'normal' | 'large'
    icon?: ReactNode
    /** The cap before the word, where a column of acts is read by its keys. */
    capFirst?: boolean
    submit?: boolean
  }

/** A button that shows its key: an act of the key map, `<ActButton scope="today" act="print">`. */
export const ActButton = <S extends Scope>(props: Props<S>) => {
  const { scope, act, look = 'default', size = 'normal', icon, capFirst, submit, children, className, ...rest } = props
  const known = scope !== undefined && act !== undefined
  const cap = known && <KeyCap look={look === 'primary' ? 'clear' : 'plain'}>{keyOf(scope, act).cap}</KeyCap>
  return (
    <button
      type={submit ? 'submit' : 'button'}
      aria-keyshortcuts={known ? ariaKey(scope, act) : undefined}
      className={classNames(
        classes.button,
        look !== 'default' && classes[look],
        size !== 'normal' && classes[size],
        className,
      )}
      {...rest}
    >
      {capFirst && cap}
      {icon}
      {children}
      {!capFirst && cap}
    </button>
  )
}
