import { expect, test } from 'vitest'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { firstDue, isClosedOn } from './first-due.ts'

const hours = { closedWeekdays: [7], closedDays: [], closesAt: LocalTime.parse('18:00') }
const day = (text: string) => LocalDate.parse(text)

test('the first term is the close of the next day', () => {
  expect(firstDue(day('2026-05-14'), hours)).toEqual({ date: '2026-05-15', time: '18:00' })
})

test('closed days are passed over', () => {
  expect(firstDue(day('2026-05-16'), hours).date).toBe('2026-05-18')
  const holiday = { ...hours, closedDays: [{ on: day('2026-05-28'), name: 'Հանրապետության օր' }] }
  expect(firstDue(day('2026-05-27'), holiday).date).toBe('2026-05-29')
  expect(isClosedOn(day('2026-05-28'), holiday)).toBe(true)
})

test('a shop that is never open still gets a day', () => {
  expect(firstDue(day('2026-05-14'), { ...hours, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }).date).toBe('2026-05-15')
})
