/** A history that was tampered with shows, and so does a record that was changed past it. */
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { CheckName } from '#main/app/verify/verify-shop.ts'
import { verifyShop } from '#main/app/verify/verify-shop.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { PositiveAmount } from '#shared/kernel/money.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

let shop: TestShop
beforeEach(() => {
  shop = openTestShop()
  onTestFinished(() => shop.close())
  const { customers, tickets, followUps, compensations } = shop.services
  const { actor } = shop.clerk
  const customer = expectOk(
    customers.create(actor, { fullName: 'Անահիտ Սարգսյան', contacts: [{ kind: 'phone', raw: '091 23-45-67' }] }),
  )
  const followUp = { kind: 'call' as const, about: 'նորոգում', dueOn: LocalDate.parse('2026-05-20') }
  const ticket = expectOk(
    tickets.create(actor, { kind: 'complaint', description: 'Կոշիկ', customerId: customer.id, followUp }),
  )
  const [promise] = expectOk(followUps.listOfTicket(ticket.id))
  if (!promise) throw new Error('no promise')
  expectOk(followUps.move(actor, { id: promise.id, dueOn: LocalDate.parse('2026-05-22') }))
  expectOk(
    compensations.create(actor, {
      ...{ ticketId: ticket.id, kind: 'store_credit', method: 'store_credit' },
      amount: PositiveAmount.parse(400_000),
    }),
  )
  expectOk(
    customers.update(actor, { id: customer.id, version: customer.version, patch: { note: 'VIP', contacts: [] } }),
  )
})

const tamper = (text: string) => {
  const handle = new Database(shop.path)
  handle.exec(text)
  handle.close()
}

const problems = (name: CheckName, deep = true): string[] => {
  const results = [...verifyShop(shop.door.read, shop.services, { deep })]
  return results.find(({ check }) => check === name)?.problems ?? []
}

const lastSequence = (): number =>
  shop.door.read.allRaw<{ last: number }>('SELECT max(sequence) AS last FROM change_log')[0]?.last ?? 0

test('an untouched shop has nothing to say', () => {
  expect([...verifyShop(shop.door.read, shop.services, { deep: true })].flatMap((each) => each.problems)).toEqual([])
  expect(lastSequence()).toBeGreaterThan(10)
})

describe('the first wrong entry of the chain is named', () => {
  test('where its values were changed', () => {
    tamper(`UPDATE change_log SET new_values = '{"name":"X"}' WHERE sequence = 4`)
    expect(problems('change_log')).toEqual(['change A4: its values were changed'])
  })

  test('where it was changed otherwise', () => {
    tamper('UPDATE change_log SET actor_id = NULL WHERE sequence = 5')
    expect(problems('change_log')).toEqual(['change A5: it was changed'])
  })

  test('where one is missing', () => {
    tamper('DELETE FROM change_log WHERE sequence = 6')
    expect(problems('change_log')).toEqual(['change A7: an entry is missing before it'])
  })

  test('where a missing one was hidden by counting anew', () => {
    tamper(
      'DELETE FROM change_log WHERE sequence = 6; UPDATE change_log SET sequence = sequence - 1 WHERE sequence > 6',
    )
    expect(problems('change_log')).toEqual(['change A6: the chain is broken before it'])
  })

  test('and values erased on request are nothing wrong', () => {
    tamper('UPDATE change_log SET old_values = NULL, new_values = NULL WHERE sequence = 4')
    expect(problems('change_log')).toEqual([])
    expect(problems('records')).toEqual([])
  })
})

describe('a record changed past its history is named, with what differs', () => {
  test('an amount', () => {
    tamper('UPDATE compensation SET amount = amount - 100')
    expect(problems('records')).toEqual(['compensation 1: amount changed past its history'])
    expect(problems('change_log')).toEqual([])
  })

  test('a promised day', () => {
    tamper("UPDATE follow_up SET due_on = '2026-06-30'")
    expect(problems('records')).toEqual(['follow_up 1: due_on changed past its history'])
  })

  test('one that is gone, and one that came from nowhere', () => {
    tamper(`PRAGMA foreign_keys = OFF; DELETE FROM store_credit_entry;
      INSERT INTO reason (uuid, position, name_hy, name_ru, name_en, created_at) VALUES (randomblob(16), 99, 'Ա', 'А', 'A', '2026')`)
    expect(problems('records')).toEqual([
      expect.stringMatching(/^reason \d+: has no history$/),
      'store_credit_entry: a record with a history is gone',
    ])
  })

  test('whose entry was given to something that is no table, whatever it is called', () => {
    tamper("UPDATE change_log SET table_name = 'constructor' WHERE table_name = 'compensation'")
    expect(problems('change_log')).toEqual([expect.stringMatching(/^change A\d+: it was changed$/)])
    expect(problems('records')).toEqual(['compensation 1: has no history'])
  })

  test('when the end of the history was cut off, which no chain tells', () => {
    tamper(`DELETE FROM change_log WHERE sequence > ${lastSequence() - 3}`)
    expect(problems('change_log')).toEqual([])
    expect(problems('records').length).toBeGreaterThan(0)
  })

  test('only where every record is looked at', () => {
    tamper('UPDATE compensation SET amount = amount - 100')
    expect(problems('records', false)).toEqual([])
  })
})
