import { useMemo, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { useScannedCase } from '#renderer/features/search/public.tsx'
import { ToastProvider } from '#renderer/ui/toasts.tsx'
import classes from './AppShell.module.css'
import { ClockNotice } from './ClockNotice.tsx'
import { DeskContext, type NewCaseStart } from './desk.ts'
import type { Scope } from './keyboard/key-map.ts'
import { useKeys, useScopesNow } from './keyboard/keyboard.tsx'
import { isField } from './keyboard/pressed.ts'
import { Later, useRest } from './Later.tsx'
import { Rail } from './Rail.tsx'
import { StorageNotice } from './StorageNotice.tsx'
import { useMay, useShop } from './shop-context.ts'

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
  const { switchPerson } = useShop()
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
    switchPerson,
    back: () => stepBack(() => void navigate(-1), pathname === '/'),
  })

  useRest()
  useScannedCase(setLooking, { enabled: !covered })

  return (
    <DeskContext value={desk}>
      <ToastProvider covered={covered}>
        <div className={classes.shell}>
          <Rail />
          <div className={classes.screen}>
            <StorageNotice />
            <ClockNotice />
            <div className={classes.page}>
              <Outlet />
            </div>
          </div>
        </div>
        <Later asked={covered}>
          {({ NewCaseSheet }, open) => (
            <NewCaseSheet start={open ? newCase : undefined} onClose={() => setNewCase(undefined)} />
          )}
        </Later>
        <Later asked={looking !== undefined}>
          {({ Palette }, open) => (
            <Palette
              text={open ? looking : undefined}
              onText={setLooking}
              onClose={() => setLooking(undefined)}
              onNewCase={desk.openNewCase}
            />
          )}
        </Later>
        <Later asked={scopes !== undefined}>
          {({ KeysDialog }, open) => (
            <KeysDialog scopes={open ? scopes : undefined} onClose={() => setScopes(undefined)} />
          )}
        </Later>
      </ToastProvider>
    </DeskContext>
  )
}
