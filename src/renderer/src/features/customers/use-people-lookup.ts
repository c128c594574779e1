import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, rpc } from '#renderer/app/rpc.ts'
import type { Customer } from '#shared/customers/customers.schema.ts'

const SHOWN = 8

/** People found by digits of a phone or letters of a name in any script, best first. */
export const usePeopleLookup = (text: string) => {
  const queries = useQueryClient()
  const typed = text.trim()
  const { data, error, isFetching } = useQuery({
    queryKey: [['search', 'people'], typed],
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Customer[]> => {
      const { hits } = await client.search.find({ text: typed, limit: SHOWN, only: 'customer' }, { signal })
      const ids = hits.flatMap((hit) => (hit.kind === 'customer' ? [hit.id] : []))
      return Promise.all(ids.map((id) => queries.fetchQuery(rpc.customers.get.queryOptions({ input: { id } }))))
    },
  })
  return { people: typed === '' ? [] : (data ?? []), error, isFetching }
}
