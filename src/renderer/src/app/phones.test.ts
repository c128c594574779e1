import { expect, test } from 'vitest'
import { numberInText } from './phones.ts'

test('a found number is shown as people read it, however it was typed', () => {
  expect(numberInText('+374 77 011616')).toBe('077 01-16-16')
  expect(numberInText('(091) 234567')).toBe('091 23-45-67')
})

test('any other found text stays as it is', () => {
  expect(numberInText('Ոտքը լայն է, 38')).toBe('Ոտքը լայն է, 38')
  expect(numberInText('2026-00412')).toBe('2026-00412')
  expect(numberInText('')).toBe('')
})
