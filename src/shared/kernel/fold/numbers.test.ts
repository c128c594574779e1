import { describe, expect, test } from 'vitest'
import { indexForms, numbersOf, queryForms } from './numbers.ts'

const partsIn = (text: string): string[] => numbersOf(text, 100).flatMap(({ parts }) => parts)
const wholeIn = (text: string): string[] => numbersOf(text, 100).map(({ digits }) => digits)

describe('numbers as people write them', () => {
  test.each([
    ['12 500 ֏', ['12500']],
    ['12\u00A0500', ['12500']],
    ['1․250․000', ['1250000']],
    ['(091) 23․45․67', ['091234567']],
    ['+374 91 23-45-67', ['37491234567']],
    ['Աբովյան 12 091 23 45 67', ['12', '091234567']],
    ['091234567 093112233', ['091234567', '093112233']],
    ['091234567/093112233', ['091234567', '093112233']],
    ['42 → 43', ['42', '43']],
    ['2026-00412', ['2026', '00412']],
    ['\u202A091 234567\u202C', ['091234567']],
  ])('%s holds %j', (text, numbers) => {
    expect(partsIn(text)).toEqual(numbers)
  })

  test('a run of groups is also one joined number', () => {
    expect(wholeIn('2026-00412')).toEqual(['202600412'])
  })

  test('the place of a number in the text is kept', () => {
    const [run] = numbersOf('գին՝ 12 500 ֏', 10)
    expect('գին՝ 12 500 ֏'.slice(run?.start, run?.end)).toBe('12 500')
  })

  test('a text of digits alone is cut, not refused', () => {
    expect(numbersOf('1'.repeat(10_000), 10)[0]?.digits).toHaveLength(32)
    expect(numbersOf('1 '.repeat(10_000), 10)).toHaveLength(1)
  })
})

describe('the forms of a number', () => {
  test.each(['+374 91 234567', '091234567', '00374 91 234567', '8 10 374 91 234567', '8 091 234567'])(
    '%s is the same national number',
    (text) => {
      expect(indexForms(wholeIn(text)[0] ?? '').whole).toContain('91234567')
    },
  )

  test('a short number has no head and no tail', () => {
    expect(indexForms('12500')).toEqual({ whole: ['12500'], head: '', tail: '' })
  })

  test('leading zeros do not count', () => {
    expect(indexForms('00012345').whole).toEqual(['12345'])
    expect(queryForms('000').whole).toEqual(['0'])
  })

  test('fewer than four digits ask for whole numbers only', () => {
    expect(queryForms('567')).toEqual({ whole: ['567'], head: '', tail: '' })
    expect(queryForms('4567')).toEqual({ whole: ['4567'], head: '4567', tail: '7654' })
  })

  test('the country code alone is nobody’s number', () => {
    expect(queryForms('374').head).toBe('')
    expect(queryForms('37491').head).toBe('')
    expect(queryForms('3749123').head).toBe('9123')
  })
})
