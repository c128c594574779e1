/** A message port that lets through calls alone: of bounded size, of the one shape that our own windows send, without headers or files. */
import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readRequest } from './read-request.ts'

/** As Electron's main process has it. */
export type Port = {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
}

/** What the protocol's handler listens to. */
type HandlerPort = {
  on: (event: string, callback: (message?: { data: unknown }) => void) => void
  postMessage: (message: unknown) => void
}

const Id = z.string().regex(/^[0-9a-z]{1,20}$/)
/** Types that JSON has none for: the contract asks for none, so few are looked at. */
const Meta = z.array(z.array(z.union([z.string().max(100), z.int()])).max(40)).max(100)
const Call = z.object({
  i: Id,
  p: z.object({
    u: z.string().regex(/^\/[A-Za-z]{1,40}\/[A-Za-z]{1,40}$/),
    b: z.object({ json: z.unknown().optional(), meta: Meta.optional() }).optional(),
  }),
})
const Abort = z.object({ i: Id, t: z.literal(4) })
const ABORT_OR_CALL = z.union([Abort, Call])

/** Numbers of any length are read with it; that takes longer than the square root of their length. */
const MOST_WITH_META = 100_000

type Refusal = { id: string | undefined; code: 'BAD_REQUEST' | 'TOO_LARGE' }

const idOf = (value: unknown): string | undefined => z.object({ i: Id }).safeParse(value).data?.i
/** Of a message that is not read: our windows write the id first. */
const idAtHead = (head: string): string | undefined => /^\{"i":"([0-9a-z]{1,20})"/.exec(head)?.[1]
const HEAD = 40

const judge = (data: unknown): Result<unknown, Refusal> => {
  // A call with a file in it; the contract takes none.
  if (data instanceof Uint8Array)
    return err({ id: idAtHead(Buffer.from(data.subarray(0, HEAD)).toString('latin1')), code: 'BAD_REQUEST' })
  if (typeof data !== 'string') return err({ id: undefined, code: 'BAD_REQUEST' })
  const read = readRequest(data)
  if (!read.ok) {
    if (read.error.code === 'NOT_JSON') return err({ id: undefined, code: 'BAD_REQUEST' })
    return err({ id: idOf(read.error.value) ?? idAtHead(data.slice(0, HEAD)), code: 'TOO_LARGE' })
  }
  const request = ABORT_OR_CALL.safeParse(read.value)
  if (!request.success) return err({ id: idOf(read.value), code: 'BAD_REQUEST' })
  const withMeta = 'p' in request.data && (request.data.p.b?.meta?.length ?? 0) > 0
  if (withMeta && data.length > MOST_WITH_META) return err({ id: request.data.i, code: 'TOO_LARGE' })
  return ok(request.data)
}

const refusal = (id: string, code: Refusal['code']): string => {
  const error = new ORPCError(code)
  return JSON.stringify({ i: id, p: { s: error.status, b: { json: error.toJSON() } } })
}

/** What is no call is answered where it says whose answer it waits for, and else goes nowhere. */
export const guardPort = (port: Port): HandlerPort => ({
  postMessage: (message) => port.postMessage(message),
  on: (event, callback) => {
    if (event !== 'message') return void port.on('close', () => callback())
    port.on('message', ({ data }) => {
      const judged = judge(data)
      if (judged.ok) callback({ data: judged.value })
      else if (judged.error.id !== undefined) port.postMessage(refusal(judged.error.id, judged.error.code))
    })
  },
})
