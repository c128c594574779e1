import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { FollowUpId, TicketId } from '#shared/kernel/ids.ts'
import { addDays, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

const TODAY = LocalDate.parse('2026-05-14')
const FRIDAY = LocalDate.parse('2026-05-15')

let shop: TestShop
let ticketId: TicketId
beforeEach(() => {
  shop = openTestShop()
  ticketId = expectOk(
    shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description: 'Տակացուն պոկվել է' }),
  ).id
})
afterEach(() => shop.close())

const promise = (more: object = {}) =>
  expectOk(
    shop.services.followUps.create(shop.clerk.actor, {
      ticketId,
      kind: 'call',
      about: 'նորոգման',
      dueOn: TODAY,
      ...more,
    }),
  )
const dueOfTicket = () => {
  const { dueOn, dueTime, openFollowUpCount } = expectOk(shop.services.tickets.get(ticketId))
  return { dueOn, dueTime, openFollowUpCount }
}

describe('outcomes', () => {
  test('reached keeps a call and leaves a repair open', () => {
    const call = expectOk(shop.services.followUps.reached(shop.clerk.actor, { id: promise().id }))
    const repair = expectOk(shop.services.followUps.reached(shop.clerk.actor, { id: promise({ kind: 'repair' }).id }))
    expect([call.followUp.status, repair.followUp.status]).toEqual(['kept', 'open'])
  })

  test('no answer is counted and stays open', () => {
    const { id } = promise()
    shop.services.followUps.noAnswer(shop.clerk.actor, { id })
    const { followUp } = expectOk(shop.services.followUps.noAnswer(shop.clerk.actor, { id, note: 'անջատված է' }))
    expect(followUp).toMatchObject({ status: 'open', noAnswerCount: 2 })
  })

  test('moving keeps the row, counts the move and notes both days', () => {
    const { id } = promise({ dueTime: LocalTime.parse('10:00') })
    const { followUp } = expectOk(shop.services.followUps.move(shop.clerk.actor, { id, dueOn: FRIDAY }))
    expect(followUp).toMatchObject({ id, dueOn: FRIDAY, dueTime: null, firstDueOn: TODAY, movedCount: 1 })
    const [event] = expectOk(shop.services.tickets.timeline({ id: ticketId })).items
    expect(event).toMatchObject({ kind: 'promise_moved', details: { fromOn: TODAY, fromTime: '10:00', dueOn: FRIDAY } })
    expect(dueOfTicket().dueOn).toBe(FRIDAY)
  })

  test('a settled promise can not be settled again', () => {
    const { id } = promise()
    shop.services.followUps.keep(shop.clerk.actor, { id })
    expect(shop.services.followUps.cancel(shop.clerk.actor, { id })).toEqual({
      ok: false,
      error: { code: 'ALREADY_SETTLED', status: 'kept' },
    })
  })

  test('each last outcome can be taken back, and only the last', () => {
    const { id } = promise()
    const before = expectOk(shop.services.followUps.get(id))
    for (const run of [
      () => shop.services.followUps.keep(shop.clerk.actor, { id }),
      () => shop.services.followUps.cancel(shop.clerk.actor, { id }),
      () => shop.services.followUps.noAnswer(shop.clerk.actor, { id }),
      () => shop.services.followUps.move(shop.clerk.actor, { id, dueOn: FRIDAY }),
    ]) {
      const { eventId } = expectOk(run())
      const undone = expectOk(shop.services.followUps.undo(shop.clerk.actor, eventId))
      expect({ ...undone, version: 0 }).toEqual({ ...before, version: 0 })
      expect(shop.services.followUps.undo(shop.clerk.actor, eventId)).toEqual({
        ok: false,
        error: { code: 'NOT_LAST' },
      })
    }
    expect(dueOfTicket()).toEqual({ dueOn: TODAY, dueTime: null, openFollowUpCount: 1 })
  })

  test('the same id twice is one promise', () => {
    const id = newUuid() as FollowUpId
    expect(promise({ id, dueOn: FRIDAY })).toEqual(promise({ id }))
    expect(expectOk(shop.services.followUps.listOfTicket(ticketId))).toHaveLength(1)
  })
})

describe('what is late', () => {
  test('is told by the clock of the shop: an hour by its hour, a day at its end', () => {
    const withHour = promise({ dueTime: LocalTime.parse('11:00') })
    const withoutHour = promise()
    const stateOf = (id: FollowUpId) => expectOk(shop.services.followUps.get(id)).state
    expect([stateOf(withHour.id), stateOf(withoutHour.id)]).toEqual(['open', 'open'])
    shop.clock.set('2026-05-14', '11:01')
    expect([stateOf(withHour.id), stateOf(withoutHour.id)]).toEqual(['late', 'open'])
    shop.clock.set('2026-05-15', '00:00')
    expect(stateOf(withoutHour.id)).toBe('late')
    const kept = expectOk(shop.services.followUps.keep(shop.clerk.actor, { id: withoutHour.id }))
    const missed = expectOk(shop.services.followUps.cancel(shop.clerk.actor, { id: withHour.id }))
    expect([kept.followUp.state, missed.followUp.state]).toEqual(['kept_late', 'missed'])
  })

  test('counts against the day in force, not the first one', () => {
    const { id } = promise()
    shop.services.followUps.move(shop.clerk.actor, { id, dueOn: FRIDAY })
    shop.clock.set('2026-05-15', '12:00')
    expect(expectOk(shop.services.followUps.keep(shop.clerk.actor, { id })).followUp.state).toBe('kept')
  })
})

describe('the board', () => {
  test('groups by late, today, tomorrow and this week, hours first', () => {
    promise({ about: 'երեկ', dueOn: addDays(TODAY, -1) })
    promise({ about: 'առանց ժամի' })
    promise({ about: 'տասնութին', dueTime: LocalTime.parse('18:00') })
    promise({ about: 'ինին', dueTime: LocalTime.parse('09:00') })
    promise({ about: 'վաղը', dueOn: FRIDAY })
    promise({ about: 'շաբաթ', dueOn: addDays(TODAY, 2) })
    promise({ about: 'հետո', dueOn: addDays(TODAY, 7) })
    const board = shop.services.followUps.board(null)
    expect(board.groups.map(({ key, count, items }) => [key, count, items.map(({ about }) => about)])).toEqual([
      ['late', 2, ['երեկ', 'ինին']],
      ['today', 2, ['տասնութին', 'առանց ժամի']],
      ['tomorrow', 1, ['վաղը']],
      ['this_week', 1, ['շաբաթ']],
    ])
    expect(board.next?.about).toBe('հետո')
    expect(shop.services.followUps.lateCount()).toBe(2)
  })

  test('pages by due day without losing or doubling one', () => {
    for (let index = 0; index < 7; index += 1) {
      promise({ dueOn: addDays(TODAY, index % 3), dueTime: index % 2 ? LocalTime.parse('12:00') : null })
    }
    const all = shop.services.followUps.listOpen({ limit: 200 }).items
    const paged = []
    let cursor: string | null = null
    do {
      const page = shop.services.followUps.listOpen({ limit: 2, cursor })
      paged.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(all)
    expect(all).toHaveLength(7)
  })

  test('a closed day is told by weekday and by name', () => {
    const sunday = LocalDate.parse('2026-05-17')
    const holiday = LocalDate.parse('2026-05-28')
    shop.services.settings.update(shop.owner.actor, { closedDays: [{ on: holiday, name: 'Հանրապետության օր' }] })
    promise({ dueOn: sunday })
    expect(shop.services.followUps.day(sunday)).toEqual({ openCount: 1, closed: true, closedName: '' })
    expect(shop.services.followUps.day(holiday)).toEqual({
      openCount: 0,
      closed: true,
      closedName: 'Հանրապետության օր',
    })
    expect(shop.services.followUps.day(FRIDAY).closed).toBe(false)
  })
})

test('the due day of a case is always the earliest of its open promises', () => {
  const first = promise({ dueOn: FRIDAY, dueTime: LocalTime.parse('12:00') })
  const earlier = promise({ dueOn: FRIDAY, dueTime: LocalTime.parse('10:00') })
  expect(dueOfTicket()).toEqual({ dueOn: FRIDAY, dueTime: '10:00', openFollowUpCount: 2 })
  shop.services.followUps.keep(shop.clerk.actor, { id: earlier.id })
  expect(dueOfTicket()).toEqual({ dueOn: FRIDAY, dueTime: '12:00', openFollowUpCount: 1 })
  shop.services.followUps.cancel(shop.clerk.actor, { id: first.id })
  expect(dueOfTicket()).toEqual({ dueOn: null, dueTime: null, openFollowUpCount: 0 })
})
