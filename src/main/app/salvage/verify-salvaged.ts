import type { Door } from '#main/platform/db/door.ts'
import type { ServiceDeps } from '../compose.ts'
import { createServices } from '../compose.ts'
import { verifyShop } from '../verify/verify-shop.ts'

/** What does not hold in a salvaged shop; its search index is made when it is opened. */
export const verifySalvaged = (
  door: Door,
  database: string,
  deps: Pick<ServiceDeps, 'now' | 'machineTimeZone'>,
): string[] => {
  const services = createServices({ ...deps, door, database })
  return [...verifyShop(door.read, services, { deep: true })].flatMap(({ problems }) => problems)
}
