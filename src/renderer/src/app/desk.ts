import { createContext, useContext } from 'react'
import type { CustomerId, DraftId } from '#shared/kernel/ids.ts'

export type NewCaseStart = { customerId?: CustomerId; draftId?: DraftId }

/** What lies over the screens and outlives a change of screen: the sheet, the palette, the list of keys. */
type Desk = {
  openNewCase: (start?: NewCaseStart) => void
  openPalette: () => void
  openKeys: () => void
  /** The sheet lies over the screen. */
  covered: boolean
}

export const DeskContext = createContext<Desk | null>(null)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('The desk is used outside of AppShell')
  return desk
}
