import { describe, expect, test } from 'vitest'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { PRESETS, periodOf, presetOf } from './periods.rules.ts'

const day = (text: string) => LocalDate.parse(text)

test('this month reaches from its first to its last day', () => {
  expect(periodOf('this_month', day('2026-05-14'))).toEqual({ from: '2026-05-01', to: '2026-05-31' })
  expect(periodOf('this_month', day('2024-02-29'))).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(periodOf('this_month', day('2026-12-31'))).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

test('last month is whole, also across the turn of the year and after a longer month', () => {
  expect(periodOf('last_month', day('2026-05-31'))).toEqual({ from: '2026-04-01', to: '2026-04-30' })
  expect(periodOf('last_month', day('2026-01-01'))).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(periodOf('last_month', day('2026-03-30'))).toEqual({ from: '2026-02-01', to: '2026-02-28' })
})

test('everything has no ends', () => {
  expect(periodOf('everything', day('2026-05-14'))).toEqual({ from: null, to: null })
})

describe('the name of a period', () => {
  test.each(PRESETS)('%s is found again', (preset) => {
    const today = day('2026-05-14')
    expect(presetOf(periodOf(preset, today), today)).toBe(preset)
  })

  test('other days have none', () => {
    expect(presetOf({ from: day('2026-05-02'), to: day('2026-05-31') }, day('2026-05-14'))).toBeUndefined()
    expect(presetOf({ from: day('2026-05-01'), to: null }, day('2026-05-14'))).toBeUndefined()
  })
})
