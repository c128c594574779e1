import { useQuery } from '@tanstack/react-query'
import { rpc } from '#renderer/app/rpc.ts'

/** Half-typed forms of who is at the till. */
export const useDrafts = () => useQuery(rpc.drafts.list.queryOptions({ input: {} }))
