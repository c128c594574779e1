import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { rpc } from '#renderer/app/rpc.ts'
import type { PrintedListId } from '#shared/kernel/ids.ts'
import type { Cursor } from '#shared/kernel/page.ts'

const PAGE = 200

/** The list put on paper last; undefined while none was, or not yet known. */
export const useLastPrintedList = () => useQuery(rpc.printing.printedLists.queryOptions()).data?.[0]

/** Every promise of a printed list as it stands now, under the numbers of the paper. */
export const usePrintedRows = (id: PrintedListId | undefined) => {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    rpc.printing.printedRows.infiniteOptions({
      input: id ? (cursor: Cursor | null) => ({ id, cursor, limit: PAGE }) : skipToken,
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  )
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return data?.pages.flatMap(({ items }) => items)
}
