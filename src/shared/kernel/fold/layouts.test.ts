import { describe, expect, test } from 'vitest'
import { LAYOUTS, layoutVariants } from './layouts.ts'

describe('words typed with the wrong layout on', () => {
  test.each([
    ['Uhbujhzy', 'григорян'],
    ['Рфнл', 'hayk'],
    ['Рфнл', 'հաըկ'],
    ['j,vty', 'обмен'],
    ['ֆքռ', 'айк'],
    ['hajk', 'հայկ'],
    ['հայկ', 'hajk'],
    ['ынк', 'սըռ'],
    ['ասա', 'фыф'],
  ])('%s may mean %s', (typed, meant) => {
    expect(layoutVariants(typed)).toContain(meant)
  })

  test('each layout names every one of the 47 keys', () => {
    for (const [name, keys] of Object.entries(LAYOUTS)) expect([...keys].length, name).toBe(47)
  })

  test('numbers and signs alone have no variant', () => {
    expect(layoutVariants('091 23-45-67')).toEqual([])
    expect(layoutVariants('')).toEqual([])
  })

  test('there and back is the same word, for letters that stand on one key', () => {
    expect(layoutVariants('привет').flatMap((variant) => layoutVariants(variant))).toContain('привет')
    expect(layoutVariants('սառնարան').flatMap((variant) => layoutVariants(variant))).toContain('սառնարան')
  })
})
