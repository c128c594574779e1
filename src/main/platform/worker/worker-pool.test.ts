import { spawnSync } from 'node:child_process'
import { closeSync, constants, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import type { TestJobs } from '#tests/support/test-worker.ts'
import { StorageError } from '../db/storage-error.ts'
import { createWorkerPool, JobEnded } from './worker-pool.ts'

const ENTRY = join(import.meta.dirname, '../../../../tests/support/test-worker.ts')

const makePool = () => {
  const pool = createWorkerPool<TestJobs>(ENTRY)
  onTestFinished(() => pool.close())
  return pool
}

test('a job reports progress and then its outcome', async () => {
  const steps = makePool().run('count', 3)
  const seen: unknown[] = []
  let step = await steps.next()
  for (; !step.done; step = await steps.next()) seen.push(step.value)

  expect(seen).toEqual([1, 2, 3])
  expect(step.value).toBe('counted to 3')
})

test('jobs take turns in one thread', async () => {
  const pool = makePool()
  const long = pool.run('count', 1_000_000)
  await long.next()

  expect(await pool.finish('count', 2)).toBe('counted to 2')
  expect(await long.next()).toEqual({ done: false, value: 2 })
  await long.return('')
})

test('what a job throws arrives as what it was', async () => {
  const pool = makePool()

  await expect(pool.finish('fail', 'DISK_FULL')).rejects.toMatchObject({ code: 'DISK_FULL' })
  await expect(pool.finish('fail', 'DISK_FULL')).rejects.toBeInstanceOf(StorageError)
  await expect(pool.finish('fail', null)).rejects.toMatchObject({ name: 'TypeError', message: 'broken' })
})

test('a cancelled job stops at once for whoever waits, and in its thread when it next asks', async () => {
  const pool = makePool()
  const seen = new Int32Array(new SharedArrayBuffer(8))
  const stop = new AbortController()
  const steps = pool.run('ask', seen, { signal: stop.signal })
  await steps.next()
  const waiting = steps.next()
  stop.abort()

  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  await expect.poll(() => Atomics.load(seen, 1)).toBe(1)
  expect(await pool.finish('count', 1)).toBe('counted to 1')
})

test('a job that was cancelled before it began does not begin', async () => {
  await expect(makePool().finish('count', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  })
})

test('a job that runs past its deadline is ended, and others go on', async () => {
  const pool = makePool()
  const other = pool.run('count', 10)
  await other.next()

  await expect(pool.finish('spin', null, { deadlineMs: 200 })).rejects.toMatchObject({
    name: 'JobEnded',
    reason: 'deadline',
  })
  expect(await other.next()).toEqual({ done: false, value: 2 })
})

test('a cancelled job with a thread of its own has cleared away before the thread ends', async () => {
  const path = join(tempFolder(), 'held')
  const stop = new AbortController()
  const held = makePool().finish('hold', path, {
    deadlineMs: 60_000,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })

  await expect(held).rejects.toMatchObject({ name: 'AbortError' })
  expect(existsSync(path)).toBe(false)
})

// No pipes on Windows.
test.runIf(process.platform !== 'win32')(
  'a job that hangs in the system keeps nobody waiting past its deadline',
  async () => {
    const pipe = join(tempFolder(), 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const pool = makePool()

    await expect(pool.finish('hang', pipe, { deadlineMs: 200 })).rejects.toMatchObject({ reason: 'deadline' })

    // Again and again somebody comes who could write, so that the thread ends with the test whenever it began to wait.
    const letGo = setInterval(() => closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)), 20)
    await pool.close()
    clearInterval(letGo)
  },
)

test('a job that takes more memory than it may is ended', async () => {
  await expect(makePool().finish('grow', null, { memoryMb: 32 })).rejects.toMatchObject({ reason: 'memory' })
})

test('a thread that dies fails its jobs, and the next job gets a new one', async () => {
  const pool = makePool()

  await expect(pool.finish('die', null)).rejects.toBeInstanceOf(JobEnded)
  expect(await pool.finish('count', 1)).toBe('counted to 1')
})
