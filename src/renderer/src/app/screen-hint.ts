import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { HintScreen } from '#shared/settings/hints.schema.ts'
import { useKeys } from './keyboard/keyboard.tsx'
import { client, rpc } from './rpc.ts'

type ScreenHint = { shown: boolean; hide: () => void }

/** The one line of a screen: there on the first use by whoever is at the till, until they leave it or hide it. */
export const useScreenHint = (screen: HintScreen | undefined): ScreenHint => {
  const { data: seen } = useQuery(rpc.settings.seenHints.queryOptions({ enabled: screen !== undefined }))
  const [begun, setBegun] = useState<HintScreen>()
  const [hidden, setHidden] = useState<HintScreen>()
  const isNew = screen !== undefined && seen !== undefined && !seen.includes(screen)
  const shown = screen !== undefined && (isNew || begun === screen) && hidden !== screen

  useEffect(() => {
    if (!screen || !isNew) return
    setBegun(screen)
    // Where it can't be noted the line is said once more another time; nothing else depends on it.
    client.settings.markHintSeen({ screen }).catch(() => {})
  }, [screen, isNew])

  const hide = () => setHidden(screen)
  useKeys('everywhere', { hideHint: hide }, { enabled: shown })
  return { shown, hide }
}
