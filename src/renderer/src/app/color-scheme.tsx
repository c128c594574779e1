import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { styleNonce } from './before-react.ts'
import { cssVariablesResolver, theme } from './theme.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

const subscribe = (listener: () => void) => {
  dark.addEventListener('change', listener)
  return () => dark.removeEventListener('change', listener)
}

/** The shop's settings hold the choice; the browser's storage holds nothing. */
const settingsHoldIt: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

export const ColorScheme = ({ choice, children }: { choice: Settings['theme']; children: ReactNode }) => {
  const systemIsDark = useSyncExternalStore(subscribe, () => dark.matches)
  const scheme = choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      colorSchemeManager={settingsHoldIt}
      getStyleNonce={() => styleNonce}
    >
      {children}
    </MantineProvider>
  )
}
