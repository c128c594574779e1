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

  test('letters on digit keys are understood, but no digits are put among letters', () => {
    expect(layoutVariants('g8igo8')).toContain('գրիգօր')
    expect(layoutVariants('գրիգօր')).toEqual([])
    expect(layoutVariants('գին էթ')).toContain('gin 12')
  })

  test('there and back is the same word, for letters that stand on one key', () => {
    expect(layoutVariants('привет').flatMap((variant) => layoutVariants(variant))).toContain('привет')
    expect(layoutVariants('գնում').flatMap((variant) => layoutVariants(variant))).toContain('գնում')
  })
})
