/** The worker's side: starts, steps and stops jobs as the pool asks. Several jobs take turns at their yields. */
import type { MessagePort } from 'node:worker_threads'
import { asStorageError, StorageError } from '../db/storage-error.ts'
import type { FromWorker, JobContext, Jobs, SentError, Stopped, ToWorker } from './job.ts'

type Running = Generator<unknown, unknown, void> | AsyncGenerator<unknown, unknown, void>

const sendable = (thrown: unknown): SentError => {
  const error = asStorageError(thrown)
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' }
  const { name, message, stack = '' } = error
  return { name, message, stack, storage: error instanceof StorageError ? error.code : undefined }
}

export const serveJobs = (jobs: Jobs, port: MessagePort): void => {
  const running = new Map<number, Running>()
  const send = (message: FromWorker | Stopped) => port.postMessage(message)

  const start = ({ id, name, input, cancelled }: Extract<ToWorker, { type: 'start' }>): void => {
    const job = jobs[name]
    if (!job) throw new Error(`no job ${name}`)
    const context: JobContext = { isCancelled: () => Atomics.load(cancelled, 0) !== 0 }
    // The pool's types tie the input to the job's name; a message carries no types.
    running.set(id, job(input as never, context))
  }

  const step = async (id: number): Promise<void> => {
    const job = running.get(id)
    if (!job) return
    const { done, value } = await job.next()
    if (done) running.delete(id)
    send(done ? { type: 'done', id, value } : { type: 'progress', id, value })
  }

  const stop = async (id: number): Promise<void> => {
    const job = running.get(id)
    running.delete(id)
    try {
      await job?.return(undefined)
    } finally {
      send({ type: 'stopped', id })
    }
  }

  const answer = async (message: ToWorker): Promise<void> => {
    try {
      if (message.type === 'start') start(message)
      else if (message.type === 'next') await step(message.id)
      else await stop(message.id)
    } catch (error) {
      running.delete(message.id)
      send({ type: 'failed', id: message.id, error: sendable(error) })
    }
  }
  port.on('message', (message: ToWorker) => void answer(message))
}
