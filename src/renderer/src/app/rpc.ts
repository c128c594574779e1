import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '#shared/contract.ts'

type Client = ContractRouterClient<typeof contract>

const connect = (): MessagePort => {
  const { port1, port2 } = new MessageChannel()
  // The preload script listens in this very window and hands the port on to the main process.
  window.postMessage({ type: 'khostum:connect' }, '*', [port2])
  port1.start()
  return port1
}

/** Calls of the contract, as promises. */
export const client: Client = createORPCClient(new RPCLink({ port: connect() }))

/** The same calls as TanStack Query options: `useQuery(rpc.tickets.get.queryOptions({ input }))`. */
export const rpc = createTanstackQueryUtils(client)
