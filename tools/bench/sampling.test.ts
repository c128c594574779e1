import { expect, test } from 'vitest'
import { quantile, takeTurns } from './sampling.ts'

test('each contender comes first as often as the other, and rounds that warm up do not count', async () => {
  const calls: string[] = []
  const work = (name: string) => (round: number) => void calls.push(`${name}${round}`)
  const times = await takeTurns({ ours: work('ours '), limit: work('limit ') }, { rounds: 2, warmUp: 2 })
  expect(calls).toEqual(['ours 0', 'limit 0', 'limit 1', 'ours 1', 'ours 2', 'limit 2', 'limit 3', 'ours 3'])
  expect(times.ours).toHaveLength(2)
  expect(times.limit).toHaveLength(2)
})

test('work that is awaited is over before the next begins', async () => {
  let running = 0
  const slow = async () => {
    running += 1
    expect(running).toBe(1)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
  }
  const times = await takeTurns({ ours: slow, limit: slow }, { rounds: 3, undisturbed: true })
  expect(times.ours).toHaveLength(3)
})

test('a quantile is one of the samples', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(quantile(samples, 0.5)).toBe(50)
  expect(quantile(samples, 0.95)).toBe(95)
  expect(quantile([7], 0.95)).toBe(7)
  expect(quantile([], 0.5)).toBeNaN()
})
