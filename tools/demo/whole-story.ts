import type { Random } from '../random.ts'
import type { Act, DemoMoney, Sketch } from './plan.types.ts'
import { atDay, dayOf } from './shop-clock.ts'

type Issue = { customer: string; t: number; money: DemoMoney; by: Sketch['by'] }

const issues = (sketches: readonly Sketch[]): Issue[] => {
  const customerOf = new Map<string, string>()
  for (const { act } of sketches)
    if (act.do === 'open' && act.case.customer) customerOf.set(act.case.key, act.case.customer)
  return sketches.flatMap(({ t, by, act }) => {
    const customer = act.do === 'money' ? customerOf.get(act.case) : undefined
    return act.do === 'money' && act.money.kind === 'store_credit' && customer
      ? [{ customer, t, money: act.money, by }]
      : []
  })
}

/** People spend what stands on their account: half or all of it, some weeks later. The people of the pictures keep theirs. */
export const storeCreditUse = (
  random: Random,
  sketches: readonly Sketch[],
  limit: number,
  receiptOf: (random: Random, day: number) => string,
): Sketch[] =>
  issues(sketches).flatMap(({ customer, t, money, by }): Sketch[] => {
    const day = dayOf(t) + random.int(4, 60)
    const part = random.chance(0.4) ? Math.round(money.dram / 200) * 100 : money.dram
    const spent = random.chance(0.75) && !money.key.startsWith('hero') && day <= dayOf(limit)
    const act: Act = { do: 'redeem', customer, dram: part, receipt: receiptOf(random, day) }
    return spent ? [{ t: atDay(random, day), by, act }] : []
  })

const paperNumber = (count: number): string => `Վ-${String(count).padStart(4, '0')}`

/** In the order of time, the papers for money numbered one after the other. */
export const inOrder = (sketches: readonly Sketch[]): Sketch[] => {
  let papers = 0
  return [...sketches]
    .sort((a, b) => a.t - b.t)
    .map((sketch) => {
      if (sketch.act.do !== 'money') return sketch
      papers += 1
      return { ...sketch, act: { ...sketch.act, money: { ...sketch.act.money, basisNumber: paperNumber(papers) } } }
    })
}
