import { expect, test } from 'vitest'
import { asStream, retold, runSteps, type Waiting } from './run-steps.ts'

const counting = (closed: string[]) =>
  (function* (): Generator<number, string, void> {
    try {
      for (let n = 1; n <= 3; n += 1) yield n
      return 'counted'
    } finally {
      closed.push('closed')
    }
  })()

test('steps are told, and then the outcome', async () => {
  const told: number[] = []

  expect(await runSteps(counting([]), { onProgress: (n) => told.push(n) })).toBe('counted')
  expect(told).toEqual([1, 2, 3])
})

test('work that is given up between two steps clears away, also under other words', async () => {
  const closed: string[] = []
  const stop = new AbortController()
  const steps = retold(counting(closed), (n) => `step ${n}`)

  await expect(runSteps(steps, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(closed).toEqual(['closed'])
})

test('a stream tells the newest step when it is asked, and ends with the outcome', async () => {
  const stream = asStream<number, string>(async ({ onProgress }) => {
    for (const n of [1, 2, 3]) onProgress(n)
    await new Promise((resolve) => setTimeout(resolve, 20))
    return 'counted'
  })

  expect(await stream.next()).toEqual({ done: false, value: 3 })
  expect(await stream.next()).toEqual({ done: true, value: 'counted' })
})

const untilStopped = ({ signal, onProgress }: Required<Waiting<number>>): Promise<string> =>
  new Promise((_, reject) => {
    onProgress(1)
    signal?.addEventListener('abort', () => reject(signal.reason))
  })

test('leaving the stream gives the work up', async () => {
  let given: AbortSignal | undefined
  const stream = asStream<number, string>((waiting) => {
    given = waiting.signal
    return untilStopped(waiting)
  })
  await stream.next()

  await stream.return('')

  expect(given?.aborted).toBe(true)
})

test('a signal gives up work that has nothing to tell just now', async () => {
  const stop = new AbortController()
  const stream = asStream<number, string>(untilStopped, stop.signal)
  await stream.next()
  const waiting = stream.next()
  stop.abort()

  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
})
