import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { byForce } from './promise-order.ts'

const promise = (name: string, status: 'open' | 'kept', day: number, time: string | null = null) => ({
  name,
  status,
  dueOn: LocalDate.parse(`2026-05-${day}`),
  dueTime: time === null ? null : LocalTime.parse(time),
  settledAt: status === 'open' ? null : Instant.parse(`2026-05-${day}T08:00:00.000Z`),
})

test('the nearest open promise is the one in force; an hour comes before no hour on the same day', () => {
  const names = byForce([
    promise('kept early', 'kept', 11),
    promise('friday', 'open', 15),
    promise('today, any time', 'open', 14),
    promise('today at six', 'open', 14, '18:00'),
    promise('kept late', 'kept', 13),
  ]).map(({ name }) => name)
  expect(names).toEqual(['today at six', 'today, any time', 'friday', 'kept late', 'kept early'])
})

test('the given list stays as it is', () => {
  const given = [promise('b', 'open', 15), promise('a', 'open', 14)]
  byForce(given)
  expect(given.map(({ name }) => name)).toEqual(['b', 'a'])
})
