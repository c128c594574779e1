/** Jobs for the tests of the worker pool. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { StorageError } from '#main/platform/db/storage-error.ts'
import type { JobContext, Jobs } from '#main/platform/worker/job.ts'
import { serveJobs } from '#main/platform/worker/serve-jobs.ts'

const jobs = {
  *count(to: number): Generator<number, string, void> {
    for (let n = 1; n <= to; n++) yield n
    return `counted to ${to}`
  },
  async *fail(code: 'DISK_FULL' | null): AsyncGenerator<number, never, void> {
    yield 1
    throw code ? new StorageError(code, new Error('no room')) : new TypeError('broken')
  },
  // Does not yield, but asks; the array tells the test how far it got.
  *ask(seen: Int32Array, context: JobContext): Generator<'begun', string, void> {
    yield 'begun'
    while (!context.isCancelled()) Atomics.add(seen, 0, 1)
    Atomics.store(seen, 1, 1)
    return 'never heard'
  },
  // Leaves a file that it clears away when it is stopped.
  *hold(path: string): Generator<'held', void, void> {
    writeFileSync(path, '')
    try {
      for (;;) yield 'held'
    } finally {
      rmSync(path)
    }
  },
  // Waits in the system, where no thread can be ended.
  *hang(pipe: string): Generator<'begun', void, void> {
    yield 'begun'
    readFileSync(pipe)
  },
  *spin(_: null): Generator<never, never, void> {
    for (;;) if (process.hrtime.bigint() < 0n) yield* []
  },
  *grow(_: null): Generator<never, never, void> {
    const kept: string[][] = []
    for (;;) {
      kept.push(Array.from({ length: 100_000 }, (_, n) => `text ${n} ${kept.length}`))
      if (kept.length < 0) yield* []
    }
  },
  *die(_: null): Generator<never, void, void> {
    if (process.pid > 0) process.exit(3)
    yield* []
  },
} satisfies Jobs

export type TestJobs = typeof jobs

if (parentPort) serveJobs(jobs, parentPort)
