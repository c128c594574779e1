/** What somebody at the counter does, each a save of several rows at once, and the record that its answer promises. */
import { newUuid } from '#main/platform/db/uuid.ts'

export type Acknowledged = {
  table: 'ticket' | 'customer' | 'compensation' | 'ticket_event' | 'store_credit_entry'
  id: string
}

export type Action = { call: string; input: object; makes: Acknowledged }

/** A person with a phone. */
export const savePerson = (id: string, n: number): Action => ({
  call: 'customers.create',
  input: { id, fullName: `Անի Պետրոսյան ${n}`, contacts: [{ kind: 'phone', raw: `+3749123456${n % 10}` }] },
  makes: { table: 'customer', id },
})

const giveMoney = (ticketId: string, kind: string, method: string, amount: number): Action => {
  const id = newUuid()
  return {
    call: 'compensations.create',
    input: { id, ticketId, kind, method, amount },
    makes: { table: 'compensation', id },
  }
}

const noteDown = (id: string, text: string): Action => {
  const eventId = newUuid()
  return {
    call: 'tickets.write',
    input: { id, eventId, kind: 'note', text },
    makes: { table: 'ticket_event', id: eventId },
  }
}

const redeemCredit = (customerId: string, amount: number, n: number): Action => {
  const id = newUuid()
  return {
    call: 'compensations.redeemCredit',
    input: { id, customerId, amount, receiptNumber: `00${n}` },
    makes: { table: 'store_credit_entry', id },
  }
}

/** A case with its event, promise and number; then, by turns, money, a word, or store credit that is given and half of it used. */
export const serveCustomer = (customerId: string, n: number): Action[] => {
  const id = newUuid()
  const created: Action = {
    call: 'tickets.create',
    input: {
      id,
      kind: 'complaint',
      description: `Կոշիկի ներբանը պոկվել է, ${n}`,
      customerId,
      followUp: { kind: 'call', about: 'վերանորոգում', dueOn: '2027-01-15' },
    },
    makes: { table: 'ticket', id },
  }
  switch (n % 4) {
    case 0:
      return [created, giveMoney(id, 'refund', 'cash', 100_00 + n)]
    case 1:
      return [created, noteDown(id, `Խոսել ենք, ${n}`)]
    case 2:
      return [created, giveMoney(id, 'store_credit', 'store_credit', 100_00), redeemCredit(customerId, 50_00, n)]
    default:
      return [created]
  }
}
