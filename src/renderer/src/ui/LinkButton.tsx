import type { ComponentPropsWithRef } from 'react'
import { type Act, ariaKey, keyOf, type Scope } from '#renderer/app/keyboard/key-map.ts'
import { classNames } from './class-names.ts'
import { KeyCap } from './KeyCap.tsx'
import classes from './LinkButton.module.css'

type KeyProps<S extends Scope> = { scope: S; act: Act<S> } | { scope?: undefined; act?: undefined }
type Props<S extends Scope> = Omit<ComponentPropsWithRef<'button'>, 'type'> & KeyProps<S>

/** A quiet act beside a title: its key and its word, without a box. */
export const LinkButton = <S extends Scope>({ scope, act, children, className, ...rest }: Props<S>) => {
  const known = scope !== undefined && act !== undefined
  return (
    <button
      type="button"
      aria-keyshortcuts={known ? ariaKey(scope, act) : undefined}
      className={classNames(classes.link, className)}
      {...rest}
    >
      {known && <KeyCap>{keyOf(scope, act).cap}</KeyCap>}
      {children}
    </button>
  )
}
