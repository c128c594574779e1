import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { rpc } from '#renderer/app/rpc.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import { type FilterField, filterFrom, paramsOf, VIEWS, type ViewKey } from './case-filter.ts'

/** Values as fields hold them; what does not fit is refused by the filter itself. */
export type FilterPart = Partial<Record<FilterField | 'sort', string | null>>

/** The filter in the address. */
export const useCaseFilter = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterFrom(params), [params])
  // The address follows a moment later: what is chosen meanwhile builds on what was chosen last.
  const latest = useRef(filter)
  useEffect(() => {
    latest.current = filter
  }, [filter])
  const setFilter = (next: TicketFilter) => {
    latest.current = next
    setParams(paramsOf(next), { replace: true })
  }
  return {
    filter,
    setFilter,
    changeFilter: (part: FilterPart) => setFilter(TicketFilter.parse({ ...latest.current, ...part })),
  }
}

/** Rows page by page, as far as one has scrolled. */
export const useCases = (filter: TicketFilter) => {
  const query = useInfiniteQuery(
    rpc.tickets.list.infiniteOptions({
      input: (cursor: Cursor | null) => ({ ...filter, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  const cases = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data])
  return { ...query, cases }
}

export const useCaseCount = (filter: TicketFilter): number | undefined =>
  useQuery(rpc.tickets.count.queryOptions({ input: filter, placeholderData: keepPreviousData })).data

/** One count for each filter; blank until it is known, never a false nought. */
export const useCounts = (filters: readonly TicketFilter[]): readonly (number | undefined)[] =>
  useQueries({
    queries: filters.map((input) => rpc.tickets.count.queryOptions({ input, placeholderData: keepPreviousData })),
  }).map(({ data }) => data)

const VIEW_FILTERS = VIEWS.map(({ filter }) => TicketFilter.parse(filter))

export const useViewCounts = (): Partial<Record<ViewKey, number>> => {
  const counts = useCounts(VIEW_FILTERS)
  return Object.fromEntries(VIEWS.map(({ key }, index) => [key, counts[index]]))
}
