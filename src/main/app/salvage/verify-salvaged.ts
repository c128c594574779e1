import { createSearchService } from '#main/features/search/search.service.ts'
import type { Door } from '#main/platform/db/door.ts'
import { verifyShop } from '../verify/verify-shop.ts'

/** What does not hold in a salvaged shop; its search index is made when it is opened. */
export const verifySalvaged = (door: Door): string[] =>
  [...verifyShop(door.read, { search: createSearchService({ door }) }, { deep: true })].flatMap(
    ({ problems }) => problems,
  )
