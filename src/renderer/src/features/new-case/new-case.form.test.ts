import { describe, expect, test } from 'vitest'
import { CustomerId, FollowUpId } from '#shared/kernel/ids.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { emptyForm, fromPayload, isBegun, toNewTicket, toPayload } from './new-case.form.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const empty = emptyForm({ promiseId: FollowUpId.parse(ID), due: 'ուրբաթ, 15 մայիսի, 18:00' })
const due = { date: LocalDate.parse('2026-05-15'), time: LocalTime.parse('18:00') }

describe('a draft', () => {
  test('comes back as it was, through JSON', () => {
    const form = { ...empty, text: 'Կարը քանդվել է', person: { is: 'known' as const, id: CustomerId.parse(ID) } }
    expect(fromPayload(JSON.parse(JSON.stringify(toPayload(form))), empty)).toEqual(form)
  })

  test('of another version keeps at least what was typed', () => {
    expect(fromPayload({ text: 'Կարը քանդվել է', kind: 'no such kind' }, empty)).toEqual({
      ...empty,
      text: 'Կարը քանդվել է',
    })
    expect(fromPayload({ text: 5 }, empty)).toEqual(empty)
  })

  test('begins with the first thing somebody says, not with opening the sheet', () => {
    expect(isBegun(empty)).toBe(false)
    expect(isBegun({ ...empty, text: ' ' })).toBe(false)
    expect(isBegun({ ...empty, lookup: '4012' })).toBe(true)
    expect(isBegun({ ...empty, text: 'Կ' })).toBe(true)
  })
})

test('what is sent holds the promise with its own id, so that a second try makes no second one', () => {
  const ticket = toNewTicket(
    { ...empty, text: 'Կարը քանդվել է', promise: { ...empty.promise, about: 'պայուսակի նորոգման' } },
    { customerId: null, due, purchasedOn: null },
  )
  expect(ticket).toMatchObject({
    description: 'Կարը քանդվել է',
    kind: 'complaint',
    channel: 'counter',
    customerId: null,
    followUp: { id: ID, kind: 'call', about: 'պայուսակի նորոգման', dueOn: '2026-05-15', dueTime: '18:00' },
  })
})

test('an empty term makes a case without a promise', () => {
  expect(toNewTicket(empty, { customerId: null, due: null, purchasedOn: null }).followUp).toBeNull()
})
