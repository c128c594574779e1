/** The contract as JSON lines: one request a line, answers in order of arrival. */
import { type AnyProcedure, call, isProcedure, ORPCError } from '@orpc/server'
import { z } from 'zod'
import type { AppRouter } from '#main/app/router.ts'
import type { RpcContext } from '#main/platform/rpc/context.ts'
import { fewIssues } from '#main/platform/rpc/few-issues.ts'
import { readRequest } from '#main/platform/rpc/read-request.ts'
import { type ReportUnexpected, translateError } from '#main/platform/rpc/translate-errors.ts'
import { isDeclared, sentenceOf } from '#shared/error-sentences.ts'
import type { Translate } from '#shared/i18n/translate.ts'

const Id = z.union([z.string().max(1_000), z.number(), z.null()])
const Request = z.object({ id: Id.optional(), call: z.string(), input: z.unknown().optional() })
type Id = z.infer<typeof Id>

const idOf = (value: unknown): Id => z.object({ id: Id }).safeParse(value).data?.id ?? null

/** Watching ends with the input, not by itself. */
const ENDLESS: readonly string[] = ['changes.watch']

export type RpcLinesDeps = {
  router: AppRouter
  context: RpcContext
  report: ReportUnexpected
  t: () => Translate
  /** One line; resolves when the reader has room for more. */
  write: (line: string) => Promise<void>
}

type Answer = { ok: unknown } | { event: unknown } | { error: { code: string; message: string; data?: unknown } }

const findProcedure = (router: object, name: string): AnyProcedure | undefined => {
  let part: unknown = router
  for (const key of name.split('.')) {
    // Own parts alone: `constructor` is no call.
    if (typeof part !== 'object' || part === null || isProcedure(part) || !Object.hasOwn(part, key)) return undefined
    part = Reflect.get(part, key)
  }
  return isProcedure(part) ? part : undefined
}

const isIterator = (value: unknown): value is AsyncIterator<unknown, unknown, void> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value

export const createRpcLines = ({ router, context, report, t, write }: RpcLinesDeps) => {
  const answer = (id: Id, body: Answer): Promise<void> => write(`${JSON.stringify({ id, ...body })}\n`)

  const messageOf = ({ code, data, message }: { code: string; data: unknown; message: string }): string => {
    if (code === 'BAD_REQUEST') return t()('cli.invalid_input')
    return isDeclared(code) ? sentenceOf(code, data, t()) : message
  }

  const fail = (id: Id, name: string, thrown: unknown): Promise<void> => {
    const error = translateError(thrown, name, report)
    if (error instanceof ORPCError) {
      const { code, data } = error
      return answer(id, { error: { code, message: messageOf(error), data: data ?? undefined } })
    }
    return answer(id, { error: { code: 'CANCELLED', message: error instanceof Error ? error.name : '' } })
  }

  const stream = async (id: Id, events: AsyncIterator<unknown, unknown, void>): Promise<void> => {
    let step = await events.next()
    for (; !step.done; step = await events.next()) await answer(id, { event: step.value })
    await answer(id, { ok: step.value ?? null })
  }

  const run = async (id: Id, name: string, procedure: AnyProcedure, input: unknown, signal: AbortSignal) => {
    try {
      const outcome: unknown = await call(procedure, input, { context, path: name.split('.'), signal })
      await (isIterator(outcome) ? stream(id, outcome) : answer(id, { ok: outcome ?? null }))
    } catch (error) {
      // The end of the input is the end of watching, not a failure of it.
      await (signal.aborted ? answer(id, { ok: null }) : fail(id, name, error))
    }
  }

  const parse = (line: string): { id: Id; name: string; input: unknown } | { id: Id; refusal: Answer } => {
    const read = readRequest(line)
    if (!read.ok) {
      const { error } = read
      if (error.code === 'NOT_JSON')
        return { id: null, refusal: { error: { code: 'PARSE_ERROR', message: t()('cli.not_json') } } }
      const message = sentenceOf(error.code, undefined, t())
      return { id: idOf(error.value), refusal: { error: { code: error.code, message } } }
    }
    const request = Request.safeParse(read.value)
    if (request.success) return { id: request.data.id ?? null, name: request.data.call, input: request.data.input }
    const issues = fewIssues(request.error.issues)
    return {
      id: idOf(read.value),
      refusal: { error: { code: 'BAD_REQUEST', message: t()('cli.invalid_input'), data: { issues } } },
    }
  }

  /** Ends when the lines end and all but the endless calls have answered. */
  return async (lines: AsyncIterable<string>): Promise<void> => {
    const ended = new AbortController()
    const never = new AbortController()
    const watching: Promise<void>[] = []
    for await (const line of lines) {
      const request = parse(line)
      if ('refusal' in request) {
        await answer(request.id, request.refusal)
        continue
      }
      const { id, name, input } = request
      const procedure = findProcedure(router, name)
      if (!procedure) await answer(id, { error: { code: 'NOT_FOUND', message: t()('cli.unknown_call') } })
      else if (ENDLESS.includes(name)) {
        watching.push(run(id, name, procedure, input, ended.signal))
        // It listens before the next line is done.
        await new Promise((resolve) => setImmediate(resolve))
      } else await run(id, name, procedure, input, never.signal)
    }
    ended.abort()
    await Promise.all(watching)
  }
}
