import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createShopKeeper, type KeeperDeps, type ShopKeeper } from '#main/app/shop-keeper.ts'
import { createEventBus } from '#main/platform/event-bus.ts'
import { newShopDeps, seed } from './new-shop.ts'
import { tempFolder } from './temp-folder.ts'

const { timeZone: _, ...answers } = seed

/** The keeper of one user's shop on one counter, started; it closes after the test. Where there is no shop yet, one is made. */
export const startKeeper = (userData = join(tempFolder(), 'user'), over: Partial<KeeperDeps> = {}) => {
  const keeper = createShopKeeper({
    ...newShopDeps({ device: { uuid: '01a1f8aa-0000-7000-8000-000000000001', name: 'counter' } }),
    userData,
    home: userData,
    demo: false,
    version: '0.1.0',
    remembers: true,
    bus: createEventBus(async () => {}),
    ...over,
  })
  onTestFinished(() => void keeper.close())
  keeper.start()
  if (keeper.status().state === 'first_start') keeper.create(answers)
  return { keeper, userData }
}

export const ownerAt = ({ services }: ShopKeeper) => ({ staffId: services().staff.findOwner()?.id ?? 0 })

/** Saves a case; its number. */
export const saveCase = (keeper: ShopKeeper, description: string): string => {
  const made = keeper.services().tickets.create(ownerAt(keeper), { kind: 'complaint', description })
  if (!made.ok) throw new Error(made.error.code)
  return made.value.number
}

/** The name of a copy that was made just now. */
export const copyNow = async (keeper: ShopKeeper): Promise<string> => {
  await keeper.openShop()?.copies.make('asked', { always: true })
  const [newest] = keeper.recovery.copies()
  if (!newest) throw new Error('no copy')
  return newest.name
}

export const casesOf = (keeper: ShopKeeper): string[] =>
  keeper
    .services()
    .tickets.list({ view: 'all', sort: 'oldest', limit: 50 }, null)
    .items.map(({ title }) => title)
