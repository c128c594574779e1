/** One worker thread for long work; a job with a limit of time or memory gets a thread of its own, which can be ended. */
import { Worker } from 'node:worker_threads'
import { StorageError, type StorageErrorCode } from '../db/storage-error.ts'
import { errorCode } from '../error-code.ts'
import { inTime } from './in-time.ts'
import type { FromWorker, InputOf, Jobs, OutputOf, ProgressOf, SentError, Stopped, ToWorker } from './job.ts'
import { runSteps, type Waiting } from './run-steps.ts'

export type JobOptions = { signal?: AbortSignal; deadlineMs?: number; memoryMb?: number }

/** The thread ended under the job. */
export class JobEnded extends Error {
  override name = 'JobEnded'
  readonly reason: 'deadline' | 'memory' | 'crash'

  constructor(reason: 'deadline' | 'memory' | 'crash', cause?: unknown) {
    super(`job ended: ${reason}`, { cause })
    this.reason = reason
  }
}

export type WorkerPool<J extends Jobs> = {
  /** Progress as it is pulled; the job pauses at each until the next pull. Leaving the loop cancels it. */
  run: <N extends keyof J & string>(
    name: N,
    input: InputOf<J[N]>,
    options?: JobOptions,
  ) => AsyncGenerator<ProgressOf<J[N]>, OutputOf<J[N]>, void>
  /** The outcome alone. */
  finish: <N extends keyof J & string>(
    name: N,
    input: InputOf<J[N]>,
    options?: JobOptions & Pick<Waiting<ProgressOf<J[N]>>, 'onProgress'>,
  ) => Promise<OutputOf<J[N]>>
  /** Comes when all threads have ended: never for one that waits in the system for a share which does not answer. */
  close: () => Promise<void>
}

const revive = ({ name, message, stack, storage }: SentError): Error => {
  const error = Object.assign(new Error(message), { name, stack })
  return storage ? new StorageError(storage as StorageErrorCode, error) : error
}

type Waiter = { resolve: (message: FromWorker) => void; reject: (error: Error) => void }

/** For what a cancelled job still has to clear away, where it has a thread that ends with it. */
const STOP_GRACE_MS = 1_000
/** For a thread to end, whatever statement it is at. */
const END_LIMIT_MS = 5_000

type Thread = {
  ask: (message: ToWorker) => Promise<FromWorker>
  tell: (message: ToWorker) => void
  /** Comes when the job has cleared away, the thread has died, or it took too long. */
  stop: (id: number) => Promise<void>
  begin: () => void
  end: () => void
  terminate: (reason: JobEnded) => Promise<void>
  isAlive: () => boolean
}

const startThread = (entry: string, memoryMb?: number): Thread => {
  const worker = new Worker(entry, memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: memoryMb } } : {})
  const waiters = new Map<number, Waiter>()
  const stopping = new Map<number, () => void>()
  let alive = true
  let jobs = 0
  const fail = (error: Error) => {
    alive = false
    for (const { reject } of waiters.values()) reject(error)
    waiters.clear()
    for (const stopped of stopping.values()) stopped()
  }
  worker.on('message', (message: FromWorker | Stopped) => {
    if (message.type === 'stopped') return stopping.get(message.id)?.()
    waiters.get(message.id)?.resolve(message)
    waiters.delete(message.id)
  })
  worker.on('error', (error) => {
    const isMemory = errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    fail(new JobEnded(isMemory ? 'memory' : 'crash', error))
  })
  worker.on('exit', () => fail(new JobEnded('crash')))
  // An idle thread keeps no program from ending.
  worker.unref()
  return {
    isAlive: () => alive,
    tell: (message) => worker.postMessage(message),
    stop: (id) =>
      new Promise((resolve) => {
        const limit = setTimeout(() => stopped(), STOP_GRACE_MS)
        const stopped = () => {
          clearTimeout(limit)
          stopping.delete(id)
          resolve()
        }
        stopping.set(id, stopped)
        worker.postMessage({ type: 'stop', id } satisfies ToWorker)
      }),
    ask: (message) =>
      new Promise((resolve, reject) => {
        waiters.set(message.id, { resolve, reject })
        worker.postMessage(message)
      }),
    begin: () => {
      jobs += 1
      worker.ref()
    },
    end: () => {
      jobs -= 1
      if (jobs === 0) worker.unref()
    },
    terminate: async (reason) => {
      fail(reason)
      await worker.terminate()
    },
  }
}

const rejection = (signal: AbortSignal): { promise: Promise<never>; forget: () => void } => {
  let onAbort = () => {}
  const promise = new Promise<never>((_, reject) => {
    onAbort = () => reject(new DOMException('The job was cancelled', 'AbortError'))
    signal.addEventListener('abort', onAbort, { once: true })
  })
  // Raced against each step; between two of them nobody listens.
  promise.catch(() => {})
  return { promise, forget: () => signal.removeEventListener('abort', onAbort) }
}

export const createWorkerPool = <J extends Jobs>(entry: string): WorkerPool<J> => {
  let shared: Thread | undefined
  let lastId = 0
  const own = new Set<Thread>()

  const threadFor = ({ deadlineMs, memoryMb }: JobOptions): Thread => {
    if (deadlineMs !== undefined || memoryMb !== undefined) {
      const thread = startThread(entry, memoryMb)
      own.add(thread)
      return thread
    }
    if (!shared?.isAlive()) shared = startThread(entry)
    return shared
  }

  async function* run(name: string, input: unknown, options: JobOptions = {}): AsyncGenerator<unknown, unknown, void> {
    const { signal = new AbortController().signal, deadlineMs } = options
    signal.throwIfAborted()
    lastId += 1
    const id = lastId
    const thread = threadFor(options)
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const aborted = rejection(signal)
    const limit = deadlineMs && setTimeout(() => void thread.terminate(new JobEnded('deadline')), deadlineMs)
    thread.begin()
    let finished = false
    try {
      thread.tell({ type: 'start', id, name, input, cancelled })
      for (;;) {
        const message = await Promise.race([thread.ask({ type: 'next', id }), aborted.promise])
        finished = message.type !== 'progress'
        if (message.type === 'failed') throw revive(message.error)
        if (message.type === 'done') return message.value
        yield message.value
      }
    } finally {
      clearTimeout(limit)
      aborted.forget()
      const isOwn = own.has(thread)
      if (!finished && thread.isAlive()) {
        Atomics.store(cancelled, 0, 1)
        const stopped = thread.stop(id)
        if (isOwn) await stopped
      }
      thread.end()
      if (isOwn) {
        // One that hangs in the system never ends; nobody waits for it.
        const isRunning = thread.isAlive()
        const ended = thread.terminate(new JobEnded('crash')).then(() => own.delete(thread))
        if (isRunning) await inTime(ended, END_LIMIT_MS)
      }
    }
  }

  // Names and inputs are tied by the public type; inside, messages are plain values.
  const typedRun = run as WorkerPool<J>['run']
  return {
    run: typedRun,
    finish: (name, input, options) => runSteps(typedRun(name, input, options), { onProgress: options?.onProgress }),
    close: async () => {
      const threads = [...own, ...(shared ? [shared] : [])]
      await Promise.all(threads.map((thread) => thread.terminate(new JobEnded('crash'))))
    },
  }
}
