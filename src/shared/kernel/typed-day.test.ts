import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate } from './format-date.ts'
import { addDays, LocalDate } from './local-date.ts'
import { type Lean, readDay, readPastDay } from './typed-day.ts'

// Thursday
const today = LocalDate.parse('2026-05-14')
const ahead: Lean = { towards: 'ahead' }
const thisMonth: Lean = { towards: 'past', until: LocalDate.parse('2026-05-31') }

describe('a day that has been', () => {
  test.each([
    ['3.5', '2026-05-03'],
    ['3 5', '2026-05-03'],
    ['14.05', '2026-05-14'],
    ['15.5', '2025-05-15'],
    ['28.12', '2025-12-28'],
    ['14 մայիսի', '2026-05-14'],
    ['15 мая', '2025-05-15'],
    ['03.05.2026', '2026-05-03'],
    ['03.05.26', '2026-05-03'],
    ['3 5 2026', '2026-05-03'],
    ['2026-05-03', '2026-05-03'],
    ['Mar 14, 2025', '2025-03-14'],
    ['այսօր', '2026-05-14'],
    ['երեկ', '2026-05-13'],
    ['ուրբ', '2026-05-08'],
    ['чт', '2026-05-07'],
    ['3', '2026-05-11'],
    ['3 օր', '2026-05-11'],
    ['3 օր առաջ', '2026-05-11'],
    ['2 недели назад', '2026-04-30'],
    ['10-ին', '2026-05-10'],
    ['20-ին', '2026-04-20'],
  ])('«%s» is the last such day, %s', (text, date) => {
    expect(readPastDay(text, today)).toBe(date)
  })

  test.each(['31.2', '15.05.2026', 'վաղը', '+3', '2 շաբթ', 'երբեմն', '14.05 18:00', '.'.repeat(10_000)])(
    '«%s» is none',
    (text) => {
      expect(readPastDay(text, today)).toBeUndefined()
    },
  )
})

test.each([
  ['ուրբ', '2026-05-15'],
  ['3', '2026-05-17'],
  ['18.5', '2026-05-18'],
  ['11.5', '2026-05-11'],
  ['11.05.2026', '2026-05-11'],
  ['20.9', '2026-09-20'],
  ['7.1', '2026-01-07'],
  ['3 days ago', '2026-05-11'],
])('where a day lies ahead, «%s» is %s', (text, date) => {
  expect(readDay(text, today, ahead)).toBe(date)
})

test.each([
  ['31.5', '2026-05-31'],
  ['1.6', '2025-06-01'],
  ['20-ին', '2026-05-20'],
  ['01.06.2026', '2026-06-01'],
])('the running month still belongs to the past up to its end: «%s» is %s', (text, date) => {
  expect(readDay(text, today, thisMonth)).toBe(date)
})

test('nothing written is no day, which is fine', () => {
  expect(readPastDay('  ', today)).toBeNull()
  expect(readDay('', today, ahead)).toBeNull()
})

test('what the field writes it reads again, wherever the day lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.constantFrom(ahead, thisMonth), (days, lean) => {
      const day = addDays(today, days)
      expect(readDay(formatDate(day, 'hy', 'short'), today, lean)).toBe(day)
    }),
  )
})
