/** Summer time, and a computer that stands in another zone than the shop. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { epochMsOf, Instant, instantFromEpochMs, localDateOf } from '#shared/kernel/instant.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { khostum } from '#tests/support/khostum.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
})
afterEach(() => shop.close())

const standAt = (instant: string): void => {
  const ms = epochMsOf(Instant.parse(instant)) - epochMsOf(shop.clock.now())
  shop.clock.advance(ms)
}

const moveTo = (timeZone: string) => expectOk(shop.services.settings.update(shop.owner.actor, { timeZone }))

const create = (description = 'Տակացուն պոկվել է') =>
  expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description }))

const promise = (dueOn: string, dueTime?: string) =>
  expectOk(
    shop.services.followUps.create(shop.clerk.actor, {
      ticketId: create().id,
      kind: 'repair',
      about: 'նորոգման',
      dueOn: LocalDate.parse(dueOn),
      dueTime: dueTime === undefined ? undefined : LocalTime.parse(dueTime),
    }),
  )

const lateAt = (instant: string): number => {
  standAt(instant)
  return shop.services.followUps.lateCount()
}

describe('on the day of the switch', () => {
  test.each([
    ['spring', 'Europe/Berlin', '2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
    ['autumn', 'Europe/Berlin', '2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
    ['spring, before the switch', 'Europe/Berlin', '2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['spring, in the hour that is left out', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['autumn, in the hour that is shown twice', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['spring, where midnight itself is left out', 'Asia/Beirut', '2026-03-29', '01:00', '2026-03-28T22:00:00.000Z'],
    ['autumn, south of the equator', 'America/Santiago', '2026-04-05', '09:00', '2026-04-05T13:00:00.000Z'],
  ])('in %s a promise is on time up to its hour and late from then on, for good', (_, zone, day, hour, due) => {
    moveTo(zone)
    standAt('2026-01-10T10:00:00.000Z')
    promise(day, hour)
    const dueMs = epochMsOf(Instant.parse(due))
    const minutes = (n: number): string => instantFromEpochMs(dueMs + n * 60_000)

    expect([-600, -60, -1].map((n) => lateAt(minutes(n)))).toEqual([0, 0, 0])
    expect([1, 31, 59, 60, 61, 91, 121, 600].map((n) => lateAt(minutes(n)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  test.each([
    ['of 23 hours', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.000Z', '2026-03-29T22:00:00.000Z'],
    ['of 25 hours', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.000Z', '2026-10-25T23:00:00.000Z'],
  ])('a promise without an hour holds to the end of a day %s', (_, day, first, last, next) => {
    moveTo('Europe/Berlin')
    standAt('2026-01-10T10:00:00.000Z')
    promise(day)
    const todayAt = (instant: string): number => {
      standAt(instant)
      return shop.services.followUps.board(null).groups.find(({ key }) => key === 'today')?.items.length ?? 0
    }

    expect([first, last, next].map(todayAt)).toEqual([1, 1, 0])
    expect([first, last, next].map(lateAt)).toEqual([0, 0, 1])
  })

  test('what was kept in the hour that is shown twice is kept late or in time by the hour it was due', () => {
    moveTo('Europe/Berlin')
    standAt('2026-10-20T10:00:00.000Z')
    const early = promise('2026-10-25', '02:30')
    const late = promise('2026-10-25', '02:30')

    standAt('2026-10-25T00:29:00.000Z')
    expectOk(shop.services.followUps.keep(shop.clerk.actor, { id: early.id }))
    standAt('2026-10-25T01:10:00.000Z')
    expectOk(shop.services.followUps.keep(shop.clerk.actor, { id: late.id }))

    const stateOf = ({ id }: { id: typeof early.id }) => expectOk(shop.services.followUps.get(id)).state
    expect([early, late].map(stateOf)).toEqual(['kept', 'kept_late'])
    expect(shop.services.followUps.board(null).settledToday).toBe(2)
  })
})

describe('in another zone', () => {
  test('a shop that moves keeps its days and numbers, and judges what is late by the new clock', () => {
    standAt('2026-12-31T20:30:00.000Z')
    const inYerevan = create()
    const money = expectOk(
      shop.services.compensations.create(shop.owner.actor, {
        ticketId: inYerevan.id,
        kind: 'refund',
        method: 'cash',
        amount: Amount.parse(100_000),
      }),
    )
    const { id } = promise('2027-01-01', '10:00')
    expect(inYerevan.number).toBe('2027-00001')

    moveTo('America/New_York')

    expect(create().number).toBe('2026-00001')
    expect(expectOk(shop.services.compensations.get(money.id)).bookedOn).toBe('2027-01-01')
    expect(expectOk(shop.services.followUps.get(id))).toMatchObject({ dueOn: '2027-01-01', dueTime: '10:00' })
    expect([lateAt('2027-01-01T06:01:00.000Z'), lateAt('2027-01-01T15:00:00.000Z')]).toEqual([0, 0])
    expect(lateAt('2027-01-01T15:01:00.000Z')).toBe(1)
    expect(create().number).toBe('2027-00003')
  })

  const Board = z.object({ today: z.string() })
  const Created = z.object({ number: z.string() })

  test('a computer whose zone is changed between two starts says what day it is in the shop', async () => {
    const folder = join(tempFolder(), 'shop')
    const userData = tempFolder()
    const made = await khostum(['init', '--shop', folder], { userData, env: { TZ: 'Asia/Yerevan' } })
    expect(made.code).toBe(0)
    const dayInShop = () => localDateOf(instantFromEpochMs(Date.now()), 'Asia/Yerevan')
    const startIn = async (TZ: string) => {
      const before = dayInShop()
      const calls = [
        { id: 0, call: 'followUps.board', input: {} },
        { id: 1, call: 'tickets.create', input: { kind: 'complaint', description: 'Կոշիկ' } },
      ]
      const input = calls.map((call) => `${JSON.stringify(call)}\n`).join('')
      const { out } = await khostum(['rpc', '--shop', folder], { userData, env: { TZ }, input })
      const [board, created] = out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).ok)
      return { today: Board.parse(board).today, number: Created.parse(created).number, days: [before, dayInShop()] }
    }

    const starts = []
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Yerevan']) starts.push(await startIn(zone))

    for (const { today, days } of starts) expect(days).toContain(today)
    expect(starts.map(({ number }) => number.slice(-5))).toEqual(['00001', '00002', '00003'])
  })
})
