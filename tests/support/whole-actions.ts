/** What somebody at the counter does, each a save of several rows at once, and the record that its answer promises. */
import { z } from 'zod'
import { newUuid } from '#main/platform/db/uuid.ts'

/** A record of which so much was answered for: where a version is named, it or a later one. */
export type Acknowledged = {
  table: 'ticket' | 'customer' | 'compensation' | 'ticket_event' | 'store_credit_entry' | 'follow_up' | 'draft'
  id: string
  version?: number
}

export type Action = {
  call: string
  input: object
  /** What the answer promises. */
  promises: (ok: unknown) => Acknowledged
  /** What is done next, of what the answer alone names. */
  next?: (ok: unknown) => Action[]
}

const makes = (table: Acknowledged['table'], id: string) => (): Acknowledged => ({ table, id })
const Made = z.object({ id: z.uuid() })
const makesAnswered = (table: Acknowledged['table']) => (ok: unknown) => ({ table, id: Made.parse(ok).id })
const Changed = z.object({ id: z.uuid(), version: z.int() })
const changes = (table: Acknowledged['table']) => (ok: unknown) => ({ table, ...Changed.parse(ok) })

/** A person with a phone. */
export const savePerson = (id: string, n: number): Action => ({
  call: 'customers.create',
  input: { id, fullName: `Անի Պետրոսյան ${n}`, contacts: [{ kind: 'phone', raw: `+3749123456${n % 10}` }] },
  promises: makes('customer', id),
})

type Case = { id: string; followUpId: string; customerId: string; n: number }

/** A case with its event, its promise and its number; a draft of it ends in the same save. */
const createCase = ({ id, followUpId, customerId, n }: Case): Action => ({
  call: 'tickets.create',
  input: {
    id,
    kind: 'complaint',
    description: `Կոշիկի ներբանը պոկվել է, ${n}`,
    customerId,
    followUp: { id: followUpId, kind: 'call', about: 'վերանորոգում', dueOn: '2027-01-15' },
  },
  promises: makes('ticket', id),
})

const saveDraft = ({ id, n }: Case): Action => ({
  call: 'drafts.save',
  input: { id, kind: 'ticket', title: `Կոշիկ ${n}`, payload: { description: `Կոշիկի ներբանը ${n}` } },
  promises: makes('draft', id),
})

const noteDown = ({ id, n }: Case): Action => {
  const eventId = newUuid()
  return {
    call: 'tickets.write',
    input: { id, eventId, kind: 'note', text: `Խոսել ենք, ${n}` },
    promises: makes('ticket_event', eventId),
  }
}

const closeCase = ({ id, followUpId }: Case): Action => ({
  call: 'tickets.changeStatus',
  input: { id, status: 'closed', settle: [{ followUpId, as: 'kept' }] },
  promises: changes('ticket'),
})

const Outcome = z.object({ followUp: Changed, eventId: z.uuid() })

const keepPromise = ({ followUpId }: Case): Action => ({
  call: 'followUps.keep',
  input: { id: followUpId },
  promises: (ok) => ({ table: 'ticket_event', id: Outcome.parse(ok).eventId }),
})

const keepByMistake = (served: Case): Action => ({
  ...keepPromise(served),
  next: (ok) => [
    {
      call: 'followUps.undo',
      input: { eventId: Outcome.parse(ok).eventId },
      promises: changes('follow_up'),
    },
  ],
})

const giveMoney = ({ id: ticketId }: Case, kind: 'refund' | 'store_credit', id: string): Action => ({
  call: 'compensations.create',
  input: { id, ticketId, kind, method: kind === 'refund' ? 'cash' : kind, amount: 100_00 },
  promises: makes('compensation', id),
})

const reverseMoney = (id: string): Action => ({
  call: 'compensations.reverse',
  input: { id },
  promises: makesAnswered('compensation'),
})

const redeemCredit = ({ customerId, n }: Case, id: string): Action => ({
  call: 'compensations.redeemCredit',
  input: { id, customerId, amount: 50_00, receiptNumber: `00${n}` },
  promises: makes('store_credit_entry', id),
})

const giveCreditBack = (id: string): Action => ({
  call: 'compensations.reverseCredit',
  input: { id },
  promises: makesAnswered('store_credit_entry'),
})

const WAYS: readonly ((served: Case, id: string, otherId: string) => Action[])[] = [
  (served) => [createCase(served)],
  (served) => [createCase(served), keepByMistake(served)],
  (served) => [createCase(served), noteDown(served)],
  (served) => [saveDraft(served), createCase(served), keepPromise(served)],
  (served, id) => [createCase(served), giveMoney(served, 'refund', id), reverseMoney(id)],
  (served, id, otherId) => [
    createCase(served),
    giveMoney(served, 'store_credit', id),
    redeemCredit(served, otherId),
    giveCreditBack(otherId),
  ],
  (served, id, otherId) => [createCase(served), giveMoney(served, 'store_credit', id), redeemCredit(served, otherId)],
  (served, id) => [createCase(served), giveMoney(served, 'store_credit', id), reverseMoney(id)],
  (served) => [saveDraft(served), createCase(served), closeCase(served)],
]

/** The next of the ways in which a customer is served, from the first word to the last. */
export const serveCustomer = (customerId: string, n: number): Action[] => {
  const served = { id: newUuid(), followUpId: newUuid(), customerId, n }
  const way = WAYS[n % WAYS.length]
  return way ? way(served, newUuid(), newUuid()) : []
}

/** Every call that the ways are made of. */
export const CALLS: ReadonlySet<string> = new Set([
  'customers.create',
  'tickets.create',
  'tickets.write',
  'tickets.changeStatus',
  'followUps.keep',
  'followUps.undo',
  'drafts.save',
  'compensations.create',
  'compensations.reverse',
  'compensations.redeemCredit',
  'compensations.reverseCredit',
])

/** People of a list from another program, each with a phone of their own; `n` sets the lists apart. */
export const peopleList = (n: number, rows: number): string => {
  const phoneOf = (row: number): string => `+37499${String((n * rows + row) % 1_000_000).padStart(6, '0')}`
  const people = Array.from({ length: rows }, (_, row) => `${IMPORTED} ${n} ${row},${phoneOf(row)}`)
  return `Անուն,Հեռախոս\n${people.join('\n')}\n`
}

/** The names of all people who come from a list begin so. */
export const IMPORTED = 'Ցուցակից'
