import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '#shared/contract.ts'
import { askForPin } from './pin-confirmation.ts'
import { noteStorageTrouble } from './storage-trouble.ts'

type Client = ContractRouterClient<typeof contract>

const connect = (): MessagePort => {
  const { port1, port2 } = new MessageChannel()
  // The preload script listens in this very window and hands the port on to the main process.
  window.postMessage({ type: 'khostum:connect' }, '*', [port2])
  port1.start()
  return port1
}

/** A call that needs the PIN once more asks for it and is made again; whoever leaves the question gets the refusal. */
const confirmedWithPin = async ({ next }: { next: () => Promise<unknown> }): Promise<unknown> => {
  try {
    return await next()
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'CONFIRM_PIN' || !(await askForPin())) throw error
    return next()
  }
}

const tellingTrouble = async ({ next }: { next: () => Promise<unknown> }): Promise<unknown> => {
  try {
    return await next()
  } catch (error) {
    noteStorageTrouble(error)
    throw error
  }
}

/** Calls of the contract, as promises. */
export const client: Client = createORPCClient(
  new RPCLink({ port: connect(), interceptors: [tellingTrouble, confirmedWithPin] }),
)

/** The same calls as TanStack Query options: `useQuery(rpc.tickets.get.queryOptions({ input }))`. */
export const rpc = createTanstackQueryUtils(client)
