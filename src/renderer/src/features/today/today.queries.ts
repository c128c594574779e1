import { useQuery } from '@tanstack/react-query'
import { rpc } from '#renderer/app/rpc.ts'

const MINUTE_MS = 60_000

/** Read anew each minute too: hours pass without anybody writing. */
export const useBoard = () => useQuery(rpc.followUps.board.queryOptions({ input: {}, refetchInterval: MINUTE_MS }))
