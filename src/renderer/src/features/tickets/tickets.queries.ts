import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rpc } from '#renderer/app/rpc.ts'
import type { TicketId } from '#shared/kernel/ids.ts'
import type { Cursor } from '#shared/kernel/page.ts'
import type { Ticket } from '#shared/tickets/tickets.schema.ts'
import { byForce } from './promise-order.ts'

/** Newest page first, as it is read; the screen turns it round. */
export const useCaseTimeline = (id: TicketId) => {
  const query = useInfiniteQuery(
    rpc.tickets.timeline.infiniteOptions({
      input: (cursor: Cursor | null) => ({ id, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  )
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.items).reverse(), [query.data])
  return { ...query, entries }
}

export const useCasePromises = (ticketId: TicketId) => {
  const { data, error } = useQuery(
    // Hours pass without anybody writing: what is late by the hour shows within the minute.
    rpc.followUps.listOfTicket.queryOptions({ input: { ticketId }, refetchInterval: 60_000 }),
  )
  const promises = useMemo(() => data && byForce(data), [data])
  return { promises, error }
}

/** Shows at once what a call has answered; the stream of changes brings the rest. */
export const useShowTicket = () => {
  const queries = useQueryClient()
  return (ticket: Ticket) => {
    queries.setQueryData(rpc.tickets.get.queryKey({ input: { id: ticket.id } }), ticket)
  }
}
