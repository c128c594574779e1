import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { watchChanges } from '#renderer/app/changes.ts'
import { ColorScheme } from '#renderer/app/color-scheme.tsx'
import { LanguageProvider } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ShopContext } from '#renderer/app/shop-context.ts'
import { ConfirmPin, IdleLock, TillScreen } from '#renderer/features/till/public.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { StartPart } from './StartFrame.tsx'

const useChanges = () => {
  const queries = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    void watchChanges(queries, stop.signal)
    return () => stop.abort()
  }, [queries])
}

/** The screens need to know who is at the till: everything written carries the person. */
const Staffed = ({ settings, demo, children }: { settings: Settings; demo: boolean; children: ReactNode }) => {
  const { data: me, isPending, error } = useQuery(rpc.staff.current.queryOptions())
  const [switching, setSwitching] = useState(false)
  const switchPerson = useCallback(() => setSwitching(true), [])
  const shop = useMemo(() => me && { settings, me, demo, switchPerson }, [settings, me, demo, switchPerson])

  if (error)
    return (
      <StartPart>
        <ErrorNotice error={error} />
      </StartPart>
    )
  if (isPending) return null
  if (!shop || switching) return <TillScreen current={me ?? null} onChosen={() => setSwitching(false)} />
  return (
    <ShopContext value={shop}>
      <IdleLock />
      <ConfirmPin />
      {children}
    </ShopContext>
  )
}

export const OpenShop = ({ demo, children }: { demo: boolean; children: ReactNode }) => {
  useChanges()
  const { data: settings } = useQuery(rpc.settings.get.queryOptions())
  if (!settings) return null
  return (
    <ColorScheme choice={settings.theme}>
      <LanguageProvider locale={settings.language} timeZone={settings.timeZone} currency={settings.currency}>
        <Staffed settings={settings} demo={demo}>
          {children}
        </Staffed>
      </LanguageProvider>
    </ColorScheme>
  )
}
