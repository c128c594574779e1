import { useMemo, useState } from 'react'
import { Outlet } from 'react-router'
import { NewCaseSheet } from '#renderer/features/new-case/public.tsx'
import { ToastProvider } from '#renderer/ui/toasts.tsx'
import classes from './AppShell.module.css'
import { DeskContext, type NewCaseStart } from './desk.ts'
import { KeysDialog } from './KeysDialog.tsx'
import type { Scope } from './keyboard/key-map.ts'
import { useKeys, useScopesNow } from './keyboard/keyboard.tsx'
import { Rail } from './Rail.tsx'

/** The rail and the screen; over them whatever outlives a change of screen. */
export const AppShell = () => {
  const [newCase, setNewCase] = useState<NewCaseStart>()
  const [scopes, setScopes] = useState<Scope[]>()
  const scopesNow = useScopesNow()
  const covered = newCase !== undefined
  const desk = useMemo(
    () => ({
      openNewCase: (start: NewCaseStart = {}) => setNewCase((now) => now ?? start),
      openPalette: () => {},
      openKeys: () => setScopes(scopesNow()),
      covered,
    }),
    [scopesNow, covered],
  )
  useKeys('everywhere', {
    newCase: () => desk.openNewCase(),
    search: desk.openPalette,
    palette: desk.openPalette,
    keys: desk.openKeys,
  })

  return (
    <DeskContext value={desk}>
      <ToastProvider>
        <div className={classes.shell}>
          <Rail />
          <Outlet />
        </div>
        <NewCaseSheet start={newCase} onClose={() => setNewCase(undefined)} />
        <KeysDialog scopes={scopes} onClose={() => setScopes(undefined)} />
      </ToastProvider>
    </DeskContext>
  )
}
