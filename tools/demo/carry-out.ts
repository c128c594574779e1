/** Carries out the acts of a plan through the services that the window uses too. */
import type { Services } from '#main/app/compose.ts'
import type { NewUuid } from '#main/platform/db/uuid.ts'
import type { NewFollowUp } from '#shared/follow-ups/follow-ups.schema.ts'
import {
  type CompensationId,
  type CustomerId,
  DraftId,
  type FollowUpId,
  type ReasonId,
  type TicketId,
} from '#shared/kernel/ids.ts'
import { fromMajor, PositiveAmount } from '#shared/kernel/money.ts'
import { firstWords } from '#shared/kernel/text.ts'
import type { TicketStatus } from '#shared/tickets/tickets.schema.ts'
import { must } from './must.ts'
import type { Worker, Workers } from './people-at-work.ts'
import type { Act, DemoCase, DemoCustomer, DemoMoney, DemoPromise, ReasonKey, StaffKey } from './plan.types.ts'

export type Cast = {
  services: Services
  newUuid: NewUuid
  workers: Workers
  reasons: ReadonlyMap<ReasonKey, ReasonId>
}

/** Keys of the plan and the ids that their records got. */
const createNames = <Id>(what: string) => {
  const ids = new Map<string, Id>()
  return {
    keep: (key: string, id: Id): void => void ids.set(key, id),
    get: (key: string): Id => {
      const id = ids.get(key)
      if (id === undefined) throw new Error(`No ${what} ${key} yet`)
      return id
    },
  }
}

const amountOf = (dram: number) => PositiveAmount.parse(fromMajor(dram, 'AMD'))

export const createStage = ({ services, newUuid, workers, reasons }: Cast) => {
  const customers = createNames<CustomerId>('customer')
  const tickets = createNames<TicketId>('case')
  const promises = createNames<FollowUpId>('promise')
  const money = createNames<CompensationId>('compensation')

  const workerOf = (key: StaffKey): Worker => {
    const worker = workers.get(key)
    if (!worker) throw new Error(`Nobody is called ${key}`)
    return worker
  }
  type Actor = Worker['actor']

  const enter = (actor: Actor, customer: DemoCustomer): void => {
    const { key, name, given, surname, writesLatin: _writesLatin, ...profile } = customer
    const created = services.customers.create(actor, { ...profile, fullName: name, givenName: given, surname })
    customers.keep(key, must(created).id)
  }

  const followUpOf = ({ kind, about, dueOn, dueTime, assignee }: DemoPromise): NewFollowUp => ({
    kind,
    about,
    dueOn,
    dueTime,
    assigneeId: workerOf(assignee).id,
  })

  const open = (actor: Actor, file: DemoCase, promise: DemoPromise | null): void => {
    const ticket = must(
      services.tickets.create(actor, {
        kind: file.kind,
        channel: file.channel,
        reasonId: reasons.get(file.reason) ?? null,
        description: file.text,
        product: file.product,
        receiptNumber: file.receipt,
        purchasedOn: file.purchasedOn,
        priority: file.priority,
        assigneeId: workerOf(file.assignee).id,
        customerId: file.customer === null ? null : customers.get(file.customer),
        followUp: promise && followUpOf(promise),
      }),
    )
    tickets.keep(file.key, ticket.id)
    const [made] = must(services.followUps.listOfTicket(ticket.id))
    if (promise && made) promises.keep(promise.key, made.id)
  }

  const changeStatus = (actor: Actor, id: TicketId, status: TicketStatus): void => {
    // Writing about a new case has taken it up already.
    if (must(services.tickets.get(id)).status !== status) must(services.tickets.changeStatus(actor, { id, status }))
  }

  const pay = (actor: Actor, ticketId: TicketId, given: DemoMoney): void => {
    const compensation = services.compensations.create(actor, {
      ticketId,
      kind: given.kind,
      method: given.method,
      amount: amountOf(given.dram),
      basisNumber: given.basisNumber,
      receiptNumber: given.receipt,
      receiptDate: given.receiptDate,
      returnReceiptNumber: given.returnReceipt,
      productCode: given.sku,
      productName: given.product,
      quantity: given.product ? '1' : '',
      approvedById: given.approvedBy && workerOf(given.approvedBy).id,
      reasonId: reasons.get(given.reason) ?? null,
      note: given.note,
    })
    money.keep(given.key, must(compensation).id)
  }

  return (by: StaffKey, act: Act): unknown => {
    const { actor } = workerOf(by)
    switch (act.do) {
      case 'customer':
        return enter(actor, act.customer)
      case 'customerNote':
        return must(services.customers.addNote(actor, { id: customers.get(act.customer), text: act.text }))
      case 'open':
        return open(actor, act.case, act.promise)
      case 'attach': {
        const id = tickets.get(act.case)
        return must(services.tickets.setCustomer(actor, { id, customerId: customers.get(act.customer) }))
      }
      case 'write':
        return must(services.tickets.write(actor, { id: tickets.get(act.case), kind: act.kind, text: act.text }))
      case 'status':
        return changeStatus(actor, tickets.get(act.case), act.status)
      case 'recover': {
        const { id, version } = must(services.tickets.get(tickets.get(act.case)))
        const { apology, happened: whatHappened, changes: whatChanges, changeDueOn } = act
        const recovery = { apology, whatHappened, whatChanges, changeDueOn }
        return must(services.tickets.setRecovery(actor, { id, version, recovery }))
      }
      case 'promise': {
        const promise = { ...followUpOf(act.promise), ticketId: tickets.get(act.case) }
        return promises.keep(act.promise.key, must(services.followUps.create(actor, promise)).id)
      }
      case 'move': {
        const { dueOn, dueTime, note } = act
        return must(services.followUps.move(actor, { id: promises.get(act.promise), dueOn, dueTime, note }))
      }
      case 'reached':
      case 'noAnswer':
      case 'keep':
      case 'cancel':
        return must(services.followUps[act.do](actor, { id: promises.get(act.promise), note: act.note }))
      case 'money':
        return pay(actor, tickets.get(act.case), act.money)
      case 'reverse':
        return must(services.compensations.reverse(actor, { id: money.get(act.money), note: act.note }))
      case 'draft': {
        const payload = { text: act.text, lookup: act.lookup }
        const draft = {
          id: DraftId.parse(newUuid()),
          kind: 'ticket',
          title: firstWords(act.text, 80),
          payload,
        } as const
        return must(services.drafts.save(actor, draft))
      }
      case 'redeem': {
        const given = { amount: amountOf(act.dram), receiptNumber: act.receipt }
        return must(services.credit.redeem(actor, { customerId: customers.get(act.customer), ...given }))
      }
    }
  }
}
