import { expect, test } from 'vitest'
import { otherLayouts } from './layout-slip.ts'

test('a Russian word typed with the English layout is among the readings, and the other way round', () => {
  expect(otherLayouts('pfdnhf')).toContain('завтра')
  expect(otherLayouts('Акш')).toContain('fri')
})

test('figures typed with the Armenian layout come back, though ւ stands on two keys', () => {
  expect(otherLayouts('էր․ջ')).toContain('18.5')
  expect(otherLayouts('ճչէ թփ ձջ ւև')).toContain('091 23 45 67')
})

test('text that is the same in every layout has no other reading', () => {
  expect(otherLayouts('')).toEqual([])
  expect(otherLayouts(' ')).toEqual([])
})
