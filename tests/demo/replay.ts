/** Lives through a plan as a shop would and writes down everything that could not have happened. */
import { localDateOf } from '#shared/kernel/instant.ts'
import type { Act, DemoCase, DemoPlan, DemoPromise, Step } from '#tools/demo/plan.types.ts'

type OpenPromise = DemoPromise & { case: string }

const WAITING = [
  'in_progress',
  'waiting_customer',
  'waiting_supplier',
  'waiting_delivery',
  'waiting_repair',
  'resolved',
]

export const replay = (plan: DemoPlan) => {
  const wrong: string[] = []
  const customers = new Set<string>()
  const cases = new Map<string, DemoCase>()
  const statuses = new Map<string, string>()
  const open = new Map<string, OpenPromise>()
  const promised = new Map<string, OpenPromise>()
  const money = new Map<string, { case: string; kind: string; dram: number }>()
  const reversed = new Set<string>()
  const credit = new Map<string, number>()
  let reopened = 0

  const complain = (step: Step, what: string) => wrong.push(`${step.at} ${step.act.do}: ${what}`)
  const give = (promise: DemoPromise, file: string, step: Step) => {
    if (promised.has(promise.key)) complain(step, `promise ${promise.key} twice`)
    if (promise.about.trim() === '') complain(step, 'empty promise')
    promised.set(promise.key, { ...promise, case: file })
    open.set(promise.key, { ...promise, case: file })
  }
  const changeCredit = (customer: string, change: number, step: Step) => {
    const balance = (credit.get(customer) ?? 0) + change
    credit.set(customer, balance)
    if (balance < 0) complain(step, `credit of ${customer} is ${balance}`)
  }
  const changeStatus = (file: string, status: string, step: Step) => {
    const before = statuses.get(file)
    if (before === status) complain(step, `${file} is ${status} already`)
    if (before === 'closed' && status !== 'in_progress') complain(step, `${file} goes from closed to ${status}`)
    if (before === 'closed') reopened += 1
    if (status === 'closed' && [...open.values()].some((promise) => promise.case === file))
      complain(step, 'open promise')
    if (status !== 'closed' && !WAITING.includes(status)) complain(step, `strange status ${status}`)
    statuses.set(file, status)
  }
  const onOpenCase = (file: string, step: Step) => {
    if (!cases.has(file)) complain(step, `${file} does not exist yet`)
    else if (statuses.get(file) === 'closed') complain(step, `${file} is closed`)
  }

  const live = (act: Act, step: Step): void => {
    switch (act.do) {
      case 'customer':
        if (customers.has(act.customer.key)) complain(step, 'entered twice')
        customers.add(act.customer.key)
        return
      case 'customerNote':
        if (!customers.has(act.customer)) complain(step, 'nobody')
        return
      case 'open':
        if (cases.has(act.case.key)) complain(step, 'opened twice')
        if (act.case.customer && !customers.has(act.case.customer)) complain(step, `no customer ${act.case.customer}`)
        cases.set(act.case.key, { ...act.case })
        statuses.set(act.case.key, 'new')
        if (act.promise) give(act.promise, act.case.key, step)
        return
      case 'attach': {
        onOpenCase(act.case, step)
        const file = cases.get(act.case)
        if (!file || file.customer !== null || !customers.has(act.customer)) complain(step, 'cannot attach')
        else file.customer = act.customer
        return
      }
      case 'write':
        onOpenCase(act.case, step)
        if (act.text.trim() === '') complain(step, 'empty note')
        return
      case 'recover':
        onOpenCase(act.case, step)
        return
      case 'status':
        changeStatus(act.case, act.status, step)
        return
      case 'promise':
        onOpenCase(act.case, step)
        give(act.promise, act.case, step)
        return
      case 'move': {
        const promise = open.get(act.promise)
        if (!promise) {
          complain(step, `no open promise ${act.promise}`)
          return
        }
        if (promise.dueOn === act.dueOn && promise.dueTime === act.dueTime) complain(step, 'moved to the same day')
        open.set(act.promise, { ...promise, dueOn: act.dueOn, dueTime: act.dueTime })
        return
      }
      case 'noAnswer':
        if (!open.has(act.promise)) complain(step, `no open promise ${act.promise}`)
        return
      case 'reached':
      case 'keep':
      case 'cancel':
        if (!open.delete(act.promise)) complain(step, `no open promise ${act.promise}`)
        if (promised.get(act.promise)?.case !== act.case) complain(step, 'promise of another case')
        return
      case 'money': {
        onOpenCase(act.case, step)
        const customer = cases.get(act.case)?.customer
        if (!(act.money.dram > 0) || !Number.isInteger(act.money.dram)) complain(step, `amount ${act.money.dram}`)
        if ((act.money.kind === 'store_credit') !== (act.money.method === 'store_credit')) complain(step, 'method')
        if (money.has(act.money.key)) complain(step, 'given twice')
        money.set(act.money.key, { case: act.case, kind: act.money.kind, dram: act.money.dram })
        if (act.money.kind === 'store_credit') {
          if (customer) changeCredit(customer, act.money.dram, step)
          else complain(step, 'credit for nobody')
        }
        return
      }
      case 'reverse':
        onOpenCase(act.case, step)
        if (!money.has(act.money) || reversed.has(act.money)) complain(step, `cannot reverse ${act.money}`)
        reversed.add(act.money)
        return
      case 'draft':
        if (act.text.trim() === '') complain(step, 'empty draft')
        return
      case 'redeem':
        if (!(act.dram > 0)) complain(step, `amount ${act.dram}`)
        changeCredit(act.customer, -act.dram, step)
    }
  }

  let before = ''
  for (const step of plan.steps) {
    if (step.at < before) complain(step, `earlier than ${before}`)
    before = step.at
    live(step.act, step)
  }
  const lastDay = plan.steps.slice(-1).map(({ at }) => localDateOf(at, 'Asia/Yerevan'))[0]
  return { wrong, customers, cases, statuses, open, money, reversed, credit, reopened, lastDay }
}
