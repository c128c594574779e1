import { expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { readPastDate } from './read-past-date.ts'

const today = LocalDate.parse('2026-05-14')

test.each([
  ['3.5', '2026-05-03'],
  ['14.05', '2026-05-14'],
  ['15.5', '2025-05-15'],
  ['28.12', '2025-12-28'],
  ['03.05.2026', '2026-05-03'],
  ['2026-05-03', '2026-05-03'],
])('«%s» is the last such day, %s', (text, date) => {
  expect(readPastDate(text, today)).toBe(date)
})

test('nothing written is no day, which is fine', () => {
  expect(readPastDate('  ', today)).toBeNull()
})

test.each(['31.2', '15.05.2026', 'երբեմն'])('«%s» is no day of purchase', (text) => {
  expect(readPastDate(text, today)).toBeUndefined()
})
