import { useMemo, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { NewCaseSheet } from '#renderer/features/new-case/public.tsx'
import { Palette, useScannedCase } from '#renderer/features/search/public.tsx'
import { ToastProvider } from '#renderer/ui/toasts.tsx'
import classes from './AppShell.module.css'
import { DeskContext, type NewCaseStart } from './desk.ts'
import { KeysDialog } from './KeysDialog.tsx'
import type { Scope } from './keyboard/key-map.ts'
import { useKeys, useScopesNow } from './keyboard/keyboard.tsx'
import { isField } from './keyboard/pressed.ts'
import { Rail } from './Rail.tsx'
import { useMay } from './shop-context.ts'

const OPEN_OVER_THE_SCREEN = '[data-portal] :is([role="dialog"], [role="menu"], [role="listbox"])'

/** Esc leaves what is nearest: a list or dialog closes by itself, then the field, then the screen. */
const stepBack = (goBack: () => void, isHome: boolean) => {
  if (document.querySelector(OPEN_OVER_THE_SCREEN)) return
  const focused = document.activeElement
  if (isField(focused) && focused instanceof HTMLElement) focused.blur()
  else if (!isHome) goBack()
}

/** The rail and the screen; over them whatever outlives a change of screen. */
export const AppShell = () => {
  const [newCase, setNewCase] = useState<NewCaseStart>()
  const [looking, setLooking] = useState<string>()
  const [scopes, setScopes] = useState<Scope[]>()
  const may = useMay()
  const scopesNow = useScopesNow()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const covered = newCase !== undefined
  const desk = useMemo(
    () => ({
      openNewCase: (start: NewCaseStart = {}) => setNewCase((now) => now ?? start),
      openPalette: () => setLooking(''),
      openKeys: () => setScopes(scopesNow()),
      covered,
    }),
    [scopesNow, covered],
  )
  useKeys('everywhere', {
    newCase: may('tickets.create') ? () => desk.openNewCase() : undefined,
    search: desk.openPalette,
    palette: desk.openPalette,
    keys: desk.openKeys,
    back: () => stepBack(() => void navigate(-1), pathname === '/'),
  })

  useScannedCase(setLooking, { enabled: !covered })

  return (
    <DeskContext value={desk}>
      <ToastProvider covered={covered}>
        <div className={classes.shell}>
          <Rail />
          <Outlet />
        </div>
        <NewCaseSheet start={newCase} onClose={() => setNewCase(undefined)} />
        <Palette
          text={looking}
          onText={setLooking}
          onClose={() => setLooking(undefined)}
          onNewCase={desk.openNewCase}
        />
        <KeysDialog scopes={scopes} onClose={() => setScopes(undefined)} />
      </ToastProvider>
    </DeskContext>
  )
}
