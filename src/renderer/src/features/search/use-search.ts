import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { rpc } from '#renderer/app/rpc.ts'

const SHOWN = 12

/** People, cases and numbers for what stands in the box; the last answer stays until the next one is there. */
export const useSearch = (text: string) => {
  const typed = text.trim()
  const found = useQuery(
    rpc.search.find.queryOptions({
      input: { text: typed, limit: SHOWN },
      enabled: typed !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const state = useQuery(rpc.search.state.queryOptions({ staleTime: 0 }))
  return {
    hits: typed === '' ? [] : (found.data?.hits ?? []),
    suggestions: typed === '' ? [] : (found.data?.suggestions ?? []),
    error: found.error,
    isPending: typed !== '' && found.isFetching,
    isIncomplete: state.data?.ready === false,
  }
}
