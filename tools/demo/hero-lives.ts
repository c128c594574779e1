import { LocalTime } from '#shared/kernel/local-date.ts'
import { type HeroAct, type HeroCase, type HeroPromise, heroes } from './heroes.ts'
import type { Act, DemoPromise, Language, Sketch } from './plan.types.ts'
import { products } from './products.ts'
import { momentAt, type ShopClock } from './shop-clock.ts'
import { fillDays } from './wording.ts'

const skuOf = (line: string): { sku: string; product: string } => {
  const found = products.find(({ name }) => Object.values(name).some((known) => line.startsWith(known)))
  return found ? { sku: found.sku, product: found.name.hy } : { sku: '', product: '' }
}

/** Forms of a new case that somebody left half-typed. */
export const unfinishedForms = (clock: ShopClock): Sketch[] =>
  heroes.unfinished.map(({ at, by, text, lookup }) => {
    return { t: momentAt(at), by, act: { do: 'draft', text: fillDays(text, 'hy', clock.weekday), lookup } }
  })

/** Turns the written-down cases of the pictures into what happened, and when. */
export const createHeroLives = (clock: ShopClock) => {
  const promiseOf = ({ id, kind, about, due: [day, time], who }: HeroPromise): DemoPromise => ({
    key: `hero.${id}`,
    kind,
    about,
    dueOn: clock.date(day),
    dueTime: time ? LocalTime.parse(time) : null,
    assignee: who,
  })

  const actOf = (key: string, hero: HeroCase, act: HeroAct): Act => {
    const told = (text: string, language: Language = 'hy') => fillDays(text, language, clock.weekday)
    switch (act.do) {
      case 'write':
        return { do: 'write', case: key, kind: act.kind, text: told(act.text) }
      case 'status':
        return { do: 'status', case: key, status: act.status }
      case 'promise':
        return { do: 'promise', case: key, promise: promiseOf(act.promise) }
      case 'move': {
        const [day, time] = act.due
        const dueTime = time ? LocalTime.parse(time) : null
        return {
          do: 'move',
          case: key,
          promise: `hero.${act.promise}`,
          dueOn: clock.date(day),
          dueTime,
          note: act.text,
        }
      }
      case 'money': {
        const papers = {
          receipt: hero.receipt,
          receiptDate: hero.boughtDay === null ? null : clock.date(hero.boughtDay),
        }
        return {
          do: 'money',
          case: key,
          money: {
            key: `hero.${act.id}`,
            kind: act.kind,
            method: act.method,
            dram: act.amount,
            basisNumber: '',
            ...papers,
            returnReceipt: '',
            ...skuOf(hero.product),
            approvedBy: act.amount > 15_000 ? 'aram' : null,
            reason: act.reason,
            note: '',
          },
        }
      }
      case 'reverse':
        return { do: 'reverse', case: key, money: `hero.${act.money}`, note: act.text }
      case 'recover': {
        const { apology, whatHappened: happened, whatChanges: changes, until } = act
        const changeDueOn = until === null ? null : clock.date(until)
        return { do: 'recover', case: key, apology, happened, changes, changeDueOn }
      }
      default:
        return { do: act.do, case: key, promise: `hero.${act.promise}`, note: told(act.text) }
    }
  }

  return (hero: HeroCase, key: string): Sketch[] => {
    const language = heroes.people[hero.person]?.language ?? 'hy'
    const opening: Act = {
      do: 'open',
      promise: hero.promise ? promiseOf(hero.promise) : null,
      case: {
        key,
        customer: hero.person,
        language,
        kind: hero.kind,
        reason: hero.reason,
        channel: hero.channel,
        text: fillDays(hero.text, language, clock.weekday),
        product: hero.product,
        receipt: hero.receipt,
        purchasedOn: hero.boughtDay === null ? null : clock.date(hero.boughtDay),
        priority: 'normal',
        assignee: hero.assignee,
      },
    }
    return [
      { t: momentAt(hero.at), by: hero.by, act: opening },
      ...hero.next.map(([day, time, by, act]): Sketch => {
        return { t: momentAt([day, time]), by, act: actOf(key, hero, act) }
      }),
    ]
  }
}
