import { describe, expect, test } from 'vitest'
import { type Comparison, judge, USUAL_GROWTH } from './judge.ts'

const comparison = (sizes: Comparison['sizes'], more: Partial<Comparison> = {}): Comparison => ({
  name: 'a list',
  unit: 'ms',
  limitIs: 'the same rows',
  checks: [{ at: 'p50', ratio: 3, orPlus: 1 }],
  growth: USUAL_GROWTH,
  sizes,
  ...more,
})
const only = (rows: ReturnType<typeof judge>) => {
  const [row] = rows
  if (!row) throw new Error('no row')
  return row
}
const small = (ours: number[], limit: number[], more?: Partial<Comparison>) =>
  only(judge(comparison({ small: { ours, limit } }, more)))

describe('a budget', () => {
  test('holds up to so many times the limit', () => {
    expect(small([29, 30, 31], [10, 10, 10])).toMatchObject({ within: true, ratio: { p50: 3 } })
    expect(small([31, 31, 31], [10, 10, 10]).within).toBe(false)
  })

  test('holds as well where ours is only so much above a very small limit', () => {
    expect(small([1], [0.1]).within).toBe(true)
    expect(small([1.2], [0.1]).within).toBe(false)
  })

  test('of several parts holds where each of them does', () => {
    const checks = [
      { at: 'p50', ratio: 2 },
      { at: 'p95', ratio: 3 },
    ] as const
    const ours = [...Array.from({ length: 18 }, () => 20), 50, 50]
    expect(small(ours, [10], { checks }).within).toBe(false)
    expect(small(ours, [17], { checks }).within).toBe(true)
  })

  test('is never met by a measure without samples', () => {
    expect(small([], [10]).within).toBe(false)
    expect(small([10], []).within).toBe(false)
  })
})

describe('growth', () => {
  const grown = (from: number, to: number) =>
    judge(comparison({ small: { ours: [from], limit: [1] }, large: { ours: [to], limit: [1] } }))[1]?.growth

  test('stands beside the larger shop and compares ours with ours', () => {
    expect(grown(1, 2)).toMatchObject({ times: 2, within: true })
    expect(grown(1, 2.1)).toMatchObject({ within: false })
  })

  test('of little is no matter', () => {
    expect(grown(0.1, 0.6)).toMatchObject({ within: true })
  })

  test('is not spoken of where one size was measured alone', () => {
    expect(small([1], [1]).growth).toBeNull()
  })
})
