import { describe, expect, test } from 'vitest'
import { LedgerMonth } from '#shared/compensations/compensations.schema.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { emptyView, isNarrowed, monthLines, monthOf, paramsOf, viewFrom, withMonth } from './ledger-filter.ts'

const today = LocalDate.parse('2026-05-14')
const month = (name: string, amount: number) => LedgerMonth.parse({ month: name, amount, vatAmount: 0, count: 1 })

describe('the view of the ledger', () => {
  test('begins with the running month and everything in it', () => {
    const view = viewFrom(new URLSearchParams(), today)
    expect(view).toEqual({ from: '2026-05-01', to: '2026-05-31', kind: null, method: null })
    expect(monthOf(view)).toBe('2026-05')
    expect(isNarrowed(view)).toBe(false)
  })

  test('comes back from the address as it went in, open ends too', () => {
    const view = { from: null, to: LocalDate.parse('2026-03-09'), kind: 'refund' as const, method: 'cash' as const }
    expect(viewFrom(paramsOf(view), today)).toEqual(view)
    expect(viewFrom(paramsOf(emptyView(today)), today)).toEqual(emptyView(today))
  })

  test('takes nothing from an address that makes no sense', () => {
    const broken = new URLSearchParams({ from: '2026-02-31', to: 'x', kind: 'bribe', method: 'gold' })
    expect(viewFrom(broken, today)).toEqual(emptyView(today))
  })

  test('a chosen month keeps kind and method', () => {
    const view = withMonth({ ...emptyView(today), method: 'card' }, '2024-02')
    expect(view).toEqual({ from: '2024-02-01', to: '2024-02-29', kind: null, method: 'card' })
    expect(isNarrowed(view)).toBe(true)
  })

  test('days that are no whole month belong to none', () => {
    expect(monthOf({ ...emptyView(today), to: today })).toBeUndefined()
    expect(monthOf({ ...emptyView(today), from: LocalDate.parse('2026-04-01') })).toBeUndefined()
    expect(monthOf({ ...emptyView(today), to: null })).toBeUndefined()
  })
})

describe('the months at the side', () => {
  test('have the running one on top even without entries', () => {
    expect(monthLines([month('2026-04', 5)], today)).toEqual([
      { month: '2026-05', sum: undefined },
      { month: '2026-04', sum: month('2026-04', 5) },
    ])
  })

  test('name the running one once', () => {
    const lines = monthLines([month('2026-05', 7), month('2026-04', 5)], today)
    expect(lines.map((line) => [line.month, line.sum?.amount])).toEqual([
      ['2026-05', 7],
      ['2026-04', 5],
    ])
  })
})
