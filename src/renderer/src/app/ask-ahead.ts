import type { QueryClient } from '@tanstack/react-query'
import { rpc } from './rpc.ts'

const isHome = (): boolean => ['', '#', '#/'].includes(window.location.hash)

/**
 * What the start and the first screen ask for one after the other, asked for at once: it is on its way while the page is
 * built. Where the shop does not open, the answers that need it are refused and asked for again later.
 */
export const askAhead = (queries: QueryClient): QueryClient => {
  void queries.prefetchQuery(rpc.shop.status.queryOptions())
  void queries.prefetchQuery(rpc.settings.get.queryOptions())
  void queries.prefetchQuery(rpc.staff.current.queryOptions())
  if (isHome()) void queries.prefetchQuery(rpc.followUps.board.queryOptions({ input: {} }))
  return queries
}
