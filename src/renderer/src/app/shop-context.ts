import { createContext, useCallback, useContext } from 'react'
import { type Call, mayCall } from '#shared/rights.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { Staff } from '#shared/staff/staff.schema.ts'

type Shop = {
  settings: Settings
  /** Who is at the till. */
  me: Staff
  demo: boolean
  /** Goes back to the tiles with names. */
  switchPerson: () => void
}

export const ShopContext = createContext<Shop | null>(null)

/** The open shop, on every screen behind the start. */
export const useShop = (): Shop => {
  const shop = useContext(ShopContext)
  if (!shop) throw new Error('A screen is shown before the shop is open')
  return shop
}

/** Whether the person at the till may make a call: what is refused anyway is not offered. */
export const useMay = (): ((call: Call) => boolean) => {
  const { me } = useShop()
  return useCallback((call) => mayCall(me.role, call), [me.role])
}
