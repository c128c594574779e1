import { expect, test } from 'vitest'
import { OwnView } from '#shared/own-views/own-views.schema.ts'
import { TicketFilter } from '#shared/tickets/tickets.schema.ts'
import {
  activeFields,
  filterFrom,
  isWorthSaving,
  ownViewOf,
  paramsOf,
  VIEWS,
  viewOf,
  withoutField,
} from './case-filter.ts'

const REASON = '00000000-0000-7000-8000-000000000001'
const filterOf = (address: string) => filterFrom(new URLSearchParams(address))

test('a filter goes into the address and comes back the same', () => {
  const filter = TicketFilter.parse({
    view: 'all',
    sort: 'due',
    status: 'waiting_repair',
    kind: 'return',
    channel: 'phone',
    reasonId: REASON,
    createdFrom: '2026-05-01',
    createdTo: '2026-05-14',
  })
  expect(filterFrom(paramsOf(filter))).toEqual(filter)
  expect(paramsOf(filterOf('')).toString()).toBe('')
})

test('what means nothing in the address is left out, and the rest still holds', () => {
  expect(filterOf('view=elsewhere&status=eaten&kind=return&createdFrom=2026-02-31&reasonId=1')).toEqual({
    view: 'open',
    sort: 'newest',
    kind: 'return',
  })
})

test('both ends of the days are one token, taken away together', () => {
  const filter = filterOf('createdFrom=2026-05-01&createdTo=2026-05-14&status=new')
  expect(activeFields(filter)).toEqual(['status', 'createdFrom'])
  expect(activeFields(withoutField(filter, 'createdFrom'))).toEqual(['status'])
  expect(activeFields(filterOf('createdTo=2026-05-14'))).toEqual(['createdTo'])
})

test('every view finds itself again; a further filter stays in the wider view', () => {
  for (const { key, filter } of VIEWS) expect(viewOf(TicketFilter.parse(filter))).toBe(key)
  expect(viewOf(TicketFilter.parse({ view: 'open', status: 'new' }))).toBe('open')
  expect(viewOf(TicketFilter.parse({ view: 'late', status: 'waiting_repair' }))).toBe('late')
})

test('a saved list is found again by what it narrows and how it is sorted, and by nothing less', () => {
  const filter = filterOf('kind=return&sort=due')
  const own = OwnView.parse({ id: REASON, name: 'Վերադարձներ', filter })
  expect(ownViewOf(filterOf('sort=due&kind=return'), [own])).toBe(own)
  expect(ownViewOf(filterOf('kind=return'), [own])).toBeUndefined()
  expect(ownViewOf(filterOf('kind=return&sort=due&status=new'), [own])).toBeUndefined()
})

test('only what the bar does not say yet is worth saving', () => {
  for (const { filter } of VIEWS) expect(isWorthSaving(TicketFilter.parse(filter))).toBe(false)
  expect(isWorthSaving(filterOf('kind=return'))).toBe(true)
  expect(isWorthSaving(filterOf('sort=due'))).toBe(true)
})
