import { describe, expect, test } from 'vitest'
import { pinnedRange, stuckHead } from './pinned-rows.ts'
import { rowAfter, stepTo } from './row-steps.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

describe('keys in a list', () => {
  test.each([
    ['ArrowDown', 'b', 'c'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['ArrowDown', 'e', 'e'],
    ['PageDown', 'b', 'd'],
    ['PageDown', 'd', 'e'],
    ['PageUp', 'd', 'b'],
    ['Home', 'd', 'a'],
    ['End', 'b', 'e'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(stepTo(key, ids, from, 2)).toBe(to)
  })

  test('other keys lead nowhere', () => {
    expect(stepTo('x', ids, 'b', 2)).toBeUndefined()
  })
})

test('when a row leaves, the focus goes on, at the end back, and to nothing when nothing is left', () => {
  expect(rowAfter(ids, 'b')).toBe('c')
  expect(rowAfter(ids, 'e')).toBe('d')
  expect(rowAfter(['a'], 'a')).toBeUndefined()
  expect(rowAfter(ids, 'gone')).toBe('a')
})

test('drawn are the rows in sight, their head, and the focused row wherever it is', () => {
  const range = { startIndex: 10, endIndex: 12, overscan: 0, count: 40 }
  expect(pinnedRange(range, [0, 8, 20], 30)).toEqual([8, 10, 11, 12, 30])
  expect(pinnedRange(range, [], -1)).toEqual([10, 11, 12])
})

test('the head that sticks is the last one above the edge', () => {
  const rows = [
    { index: 0, start: 0 },
    { index: 4, start: 150 },
    { index: 5, start: 180 },
  ]
  expect(stuckHead([0, 4], rows, 0)).toBe(0)
  expect(stuckHead([0, 4], rows, 149)).toBe(0)
  expect(stuckHead([0, 4], rows, 150)).toBe(4)
  expect(stuckHead([], rows, 150)).toBeUndefined()
})
