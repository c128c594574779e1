/** What a service throws, as an error the contract declares: no stack, no path, no raw message leaves the process. */
import { ORPCError } from '@orpc/server'
import { StorageError } from '../db/storage-error.ts'
import { Forbidden, NobodyAtTill, NotConfirmed, ShopNotOpen } from './context.ts'
import { fewIssues } from './few-issues.ts'

/** What the schemas say of an input that does not fit. */
const withFewIssues = ({ code, message, data }: ORPCError<string, unknown>): ORPCError<string, unknown> => {
  const issues: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'issues') : undefined
  return new ORPCError(code, { message, data: { issues: fewIssues(issues) } })
}

/** Writes an unexpected error into the log and returns the id under which it is found there. */
export type ReportUnexpected = (error: unknown, call: string) => string

export const translateError = (error: unknown, call: string, report: ReportUnexpected): unknown => {
  if (error instanceof ORPCError) return error.code === 'BAD_REQUEST' ? withFewIssues(error) : error
  if (error instanceof StorageError) return new ORPCError(error.code)
  if (error instanceof ShopNotOpen) return new ORPCError('SHOP_NOT_OPEN')
  if (error instanceof NobodyAtTill) return new ORPCError('NOBODY_AT_TILL')
  if (error instanceof NotConfirmed) return new ORPCError('CONFIRM_PIN')
  if (error instanceof Forbidden) return new ORPCError('FORBIDDEN', { data: { roles: error.roles } })
  // A cancelled call is not a failure.
  if (error instanceof DOMException && error.name === 'AbortError') return error
  return new ORPCError('UNEXPECTED', { data: { errorId: report(error, call) } })
}

type Events = AsyncIterable<unknown, unknown, void>

const isEvents = (output: unknown): output is Events =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** What goes wrong while events flow becomes a declared error in the same way. */
export const translateEvents = (output: unknown, translate: (error: unknown) => unknown): unknown => {
  async function* translated(events: Events): AsyncGenerator<unknown, unknown, void> {
    try {
      return yield* events
    } catch (error) {
      throw translate(error)
    }
  }
  return isEvents(output) ? translated(output) : output
}
