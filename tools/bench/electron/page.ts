/** Asks a page of a running Electron through its debugging port: nothing is loaded into the program that is measured. */
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

const Targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }))
const Reply = z.object({
  id: z.int().optional(),
  result: z
    .object({
      result: z.object({ value: z.unknown().optional() }).optional(),
      exceptionDetails: z.unknown().optional(),
    })
    .optional(),
  error: z.object({ message: z.string() }).optional(),
})

const LIMIT_MS = 60_000
const POLL_MS = 5

const findPage = async (port: number): Promise<string> => {
  const end = performance.now() + LIMIT_MS
  while (performance.now() < end) {
    const targets = Targets.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
    const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')
    if (page) return page.webSocketDebuggerUrl
    await sleep(POLL_MS)
  }
  throw new Error('no page came up')
}

export const connectPage = async (port: number) => {
  const socket = new WebSocket(await findPage(port))
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('the page does not answer'))
  })
  let last = 0
  const waiting = new Map<number, (reply: z.infer<typeof Reply>) => void>()
  socket.onmessage = ({ data }) => {
    const reply = Reply.parse(JSON.parse(String(data)))
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  }
  const send = (method: string, params: object = {}) =>
    new Promise<z.infer<typeof Reply>>((resolve, reject) => {
      last += 1
      const id = last
      const limit = setTimeout(() => reject(new Error(`${method} took too long`)), LIMIT_MS)
      waiting.set(id, (reply) => {
        clearTimeout(limit)
        waiting.delete(id)
        if (reply.error) reject(new Error(reply.error.message))
        else resolve(reply)
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
  return {
    send,
    /** The value of an expression, awaited in the page. */
    evaluate: async (expression: string): Promise<unknown> => {
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (result?.exceptionDetails) throw new Error(`in the page: ${JSON.stringify(result.exceptionDetails)}`)
      return result?.result?.value
    },
    close: () => socket.close(),
  }
}

export type BenchPage = Awaited<ReturnType<typeof connectPage>>
