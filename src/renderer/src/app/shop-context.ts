import { createContext, useContext } from 'react'
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
