import { expect, test } from 'vitest'
import { waitAfter } from './pin-delay.ts'

test('slips are free, further tries cost ever more, and nobody is locked out for ever', () => {
  expect([0, 1, 4].map(waitAfter)).toEqual([0, 0, 0])
  expect([5, 6, 7, 8, 9].map(waitAfter)).toEqual([30, 60, 120, 240, 480])
  expect([10, 100, 1e9].map(waitAfter)).toEqual([900, 900, 900])
})
