/** The contract through a message port, as the window has it. */
import { MessageChannel } from 'node:worker_threads'
import { ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import { guardPort, type Port } from '#main/platform/rpc/guarded-port.ts'
import type { OpenContract } from '#tests/contract/open-contract.ts'

/** `unsent`: the sender's own side refuses to make a message of it. */
export type Outcome =
  | { ok: unknown }
  | { error: { code: string; message: string; data?: unknown } }
  | { unsent: string }

const isIterator = (value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

const read = async (output: unknown): Promise<unknown> => {
  if (!isIterator(output)) return output
  let last: unknown
  for await (const event of output) last = event
  return last
}

/** How long the core had a call: from its message until the answer. What the sender needs to write it is not the core's. */
type Took = { ms: number }

const portsFor = ({ router, session }: Pick<OpenContract, 'router' | 'session'>, took: Took) => {
  const { port1, port2 } = new MessageChannel()
  let arrived = 0
  // Electron's ports hand over an event; those of Node what it holds.
  const port: Port = {
    on: (event: string, listener: (message: { data: unknown }) => void) =>
      port2.on(event, (data: unknown) => {
        arrived = performance.now()
        listener({ data })
      }),
    postMessage: (message) => {
      took.ms = performance.now() - arrived
      port2.postMessage(message)
    },
  }
  new RPCHandler(router).upgrade(guardPort(port), { context: { session } })
  port1.start()
  onTestFinished(() => port1.close())
  return port1
}

export const openPort = (opened: Pick<OpenContract, 'router' | 'session'>) => {
  const took: Took = { ms: 0 }
  const port = portsFor(opened, took)
  const link = new RPCLink({ port })
  const ask = async (call: string, input: unknown, signal?: AbortSignal): Promise<Outcome> => {
    try {
      return { ok: await read(await link.call(call.split('.'), input, { context: {}, signal })) }
    } catch (error) {
      if (!(error instanceof ORPCError)) return { unsent: error instanceof Error ? error.name : String(error) }
      const { code, message, data } = error
      return { error: { code, message, data } }
    }
  }
  return { ask, port, took }
}
