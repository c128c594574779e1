/** Long work that runs in a worker thread: it yields progress, one pull at a time, and returns its outcome. */

export type JobContext = {
  /** Asked between two steps of work that does not yield: true when nobody waits for the outcome any more. */
  isCancelled: () => boolean
}

export type Job<Input, Progress, Output> = (
  input: Input,
  context: JobContext,
) => Generator<Progress, Output, void> | AsyncGenerator<Progress, Output, void>

export type Jobs = Record<string, Job<never, unknown, unknown>>

export type InputOf<J> = J extends (input: infer Input, context: JobContext) => unknown ? Input : never
export type ProgressOf<J> = J extends (
  ...args: never
) => Generator<infer P, unknown, void> | AsyncGenerator<infer P, unknown, void>
  ? P
  : never
export type OutputOf<J> = J extends (
  ...args: never
) => Generator<unknown, infer O, void> | AsyncGenerator<unknown, infer O, void>
  ? O
  : never

export type ToWorker =
  | { type: 'start'; id: number; name: string; input: unknown; cancelled: Int32Array }
  | { type: 'next'; id: number }
  | { type: 'stop'; id: number }

/** An error as it crosses the thread; `storage` when it is one that a user can act on. */
export type SentError = { name: string; message: string; stack: string; storage?: string }

export type FromWorker =
  | { type: 'progress'; id: number; value: unknown }
  | { type: 'done'; id: number; value: unknown }
  | { type: 'failed'; id: number; error: SentError }

/** A cancelled job has cleared away what it was at. */
export type Stopped = { type: 'stopped'; id: number }
