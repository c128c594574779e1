import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useToday } from '#renderer/app/clock.ts'
import { rpc } from '#renderer/app/rpc.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import { filterOf, type LedgerView, monthLines, paramsOf, viewFrom } from './ledger-filter.ts'

/** The period and the filters, kept in the address: they are there again on the way back from a case. */
export const useLedgerView = () => {
  const today = useToday()
  const [params, setParams] = useSearchParams()
  const view = useMemo(() => viewFrom(params, today), [params, today])
  return { today, view, setView: (next: LedgerView) => setParams(paramsOf(next), { replace: true }) }
}

/** Rows page by page, as far as one has scrolled. */
export const useLedgerRows = (view: LedgerView) => {
  const query = useInfiniteQuery(
    rpc.compensations.list.infiniteOptions({
      input: (cursor: Cursor | null) => ({ ...filterOf(view), cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  )
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data])
  return { ...query, entries }
}

export const useLedgerTotals = (view: LedgerView) =>
  useQuery(rpc.compensations.totals.queryOptions({ input: filterOf(view), placeholderData: keepPreviousData }))

export const useMonths = () => {
  const today = useToday()
  const { data } = useQuery(rpc.compensations.months.queryOptions())
  return { known: data !== undefined, lines: useMemo(() => monthLines(data ?? [], today), [data, today]) }
}
