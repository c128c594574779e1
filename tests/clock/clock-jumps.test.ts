import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TicketId } from '#shared/kernel/ids.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const create = (description = 'Տակացուն պոկվել է') =>
  expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description }))

const numberAt = (day: string, time = '10:00') => {
  shop.clock.set(day, time)
  return create().number
}

const stamps = () =>
  shop.door.read
    .allRaw<{ stamp: string }>('SELECT stamp FROM change_log ORDER BY device_id, sequence')
    .map(({ stamp }) => stamp)

const storyOf = (id: TicketId) =>
  expectOk(shop.services.tickets.timeline({ id }))
    .items.map(({ body }) => body)
    .filter((body) => body !== '')

test('numbers stay unique and count on when the clock jumps ten years ahead and back again', () => {
  const days = ['2026-05-14', '2036-05-14', '2036-05-15', '2026-05-15', '2036-05-16', '2026-05-16']

  expect(days.map((day) => numberAt(day))).toEqual([
    '2026-00001',
    '2036-00001',
    '2036-00002',
    '2026-00002',
    '2036-00003',
    '2026-00003',
  ])
})

test('numbers of money stay unique too, even where the two digits of the year come round after a century', () => {
  const reimburse = (day: string) => {
    shop.clock.set(day, '10:00')
    const { id } = create()
    const created = expectOk(
      shop.services.compensations.create(shop.owner.actor, {
        ticketId: id,
        kind: 'refund',
        method: 'cash',
        amount: Amount.parse(100_000),
      }),
    )
    return created.number
  }

  const numbers = ['2026-05-14', '2036-05-14', '2026-05-15', '2126-05-15', '2026-05-16'].map(reimburse)

  expect(new Set(numbers).size).toBe(numbers.length)
})

test.each([
  ['went back an hour', ['2026-05-14', '09:00']],
  ['went back a month', ['2026-04-14', '10:00']],
  ['jumped ten years ahead', ['2036-05-14', '10:00']],
  ['stands after the end of 32-bit seconds', ['2038-01-20', '10:00']],
  ['stands still', ['2026-05-14', '10:00']],
] as const)('what happened after the clock %s stands after what happened before', (_, [day, time]) => {
  const { id } = create('առաջինը')
  const before = stamps()
  shop.clock.set(day, time)
  expectOk(shop.services.tickets.write(shop.clerk.actor, { id, kind: 'note', text: 'երկրորդը' }))
  shop.clock.set('2026-05-14', '10:00')
  expectOk(shop.services.tickets.write(shop.clerk.actor, { id, kind: 'note', text: 'երրորդը' }))

  expect(storyOf(id)).toEqual(['երրորդը', 'երկրորդը', 'առաջինը'])
  const after = stamps()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after).toEqual([...after].sort())
  expect(new Set(after).size).toBe(after.length)
})

test('a promise is late, today or later by what the clock shows now, whatever it showed when it was made', () => {
  const { id } = create()
  shop.clock.set('2036-05-14', '10:00')
  expectOk(
    shop.services.followUps.create(shop.clerk.actor, {
      ticketId: id,
      kind: 'call',
      about: 'նորոգման',
      dueOn: LocalDate.parse('2026-05-15'),
      dueTime: LocalTime.parse('12:00'),
    }),
  )
  const lateAt = (day: string, time: string) => {
    shop.clock.set(day, time)
    return shop.services.followUps.lateCount()
  }

  expect([
    lateAt('2036-05-14', '10:00'),
    lateAt('2026-05-14', '10:00'),
    lateAt('2026-05-15', '11:59'),
    lateAt('2026-05-16', '00:00'),
    lateAt('2026-04-15', '10:00'),
  ]).toEqual([1, 0, 0, 1, 0])
})
