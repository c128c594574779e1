import { createRandom, type Random } from '../random.ts'
import { createCasting, type Opening, receiptOf } from './casting.ts'
import { liveClosed } from './closed-lives.ts'
import { createGiving } from './giving.ts'
import { createHeroLives, unfinishedForms } from './hero-lives.ts'
import { type HeroCase, heroes, LAST_NUMBER } from './heroes.ts'
import { liveOpen } from './open-lives.ts'
import { createPeople, type Person } from './people.ts'
import type { DemoPlan, PlanInput, ShopFacts, Sketch, StaffMember, Step } from './plan.types.ts'
import { customerWords } from './pools.ts'
import { createPromising } from './promising.ts'
import { FIRST_DAY, scheduleCases } from './schedule.ts'
import { atDay, CLOSES, createShopClock, DAY, dayOf, momentAt, type ShopClock } from './shop-clock.ts'
import { inOrder, storeCreditUse } from './whole-story.ts'

const SHOP: ShopFacts = {
  name: '«Կրունկ»',
  address: 'Երևան, Տիգրան Մեծի 12',
  phone: '010 52-34-00',
  opensAt: '10:00',
  closesAt: '20:00',
}

const STAFF: readonly StaffMember[] = [
  { key: 'aram', name: 'Արամ', role: 'owner' },
  { key: 'nune', name: 'Նունե', role: 'manager' },
  { key: 'mariam', name: 'Մարիամ', role: 'clerk' },
  { key: 'sona', name: 'Սոնա', role: 'clerk' },
  { key: 'gayane', name: 'Գայանե', role: 'accountant' },
]

/** Cases of the last weeks that are still open, beside those of the pictures: some promised for later, some with no promise. */
const STILL_OPEN = { promised: 14, unpromised: 6, among: 110 }
const LIMIT = -DAY + CLOSES - 2

type Place = { index: number; hero: HeroCase; t: number }

const placesOf = (cases: number): Place[] =>
  heroes.cases
    .map((hero) => ({ index: cases - 1 - (LAST_NUMBER - hero.number), hero, t: momentAt(hero.at) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index)

const canStayOpen = ({ case: file }: Opening): boolean =>
  file.customer !== null && !['praise', 'suggestion', 'review'].includes(file.kind)

/** What may take a week or two: a supplier, a craftsman, a bank. */
const TAKES_TIME: ReadonlySet<string> = new Set(['repair', 'size', 'order', 'exchange', 'refund', 'delivery'])

/** Days until the promise of a case that stays open; null where none is given. */
const chooseOpen = (random: Random, openings: readonly Opening[]): Map<string, number | null> => {
  const able = random.shuffled(openings.slice(-STILL_OPEN.among).filter(canStayOpen))
  const promised = able.filter(({ theme }) => TAKES_TIME.has(theme)).slice(0, STILL_OPEN.promised)
  const others = able.filter((opening) => !promised.includes(opening)).slice(0, STILL_OPEN.unpromised)
  const dueIn = (opening: Opening): [string, number] => [opening.case.key, random.int(5, 14)]
  return new Map<string, number | null>([
    ...promised.map(dueIn),
    ...others.map(({ case: { key } }) => [key, null] as const),
  ])
}

/** Everybody is entered when they first come; a few were entered on some day and never complained. */
const entries = (
  random: Random,
  clock: ShopClock,
  people: readonly Person[],
  sketches: readonly Sketch[],
): Sketch[] => {
  const first = new Map<string, Sketch>()
  for (const sketch of sketches) {
    if (sketch.act.do !== 'open' || sketch.act.case.customer === null) continue
    const known = first.get(sketch.act.case.customer)
    if (!known || sketch.t < known.t) first.set(sketch.act.case.customer, sketch)
  }
  return people.map(({ customer, consentSource, refuses }): Sketch => {
    const opening = first.get(customer.key)
    const t = opening ? opening.t - 0.5 : atDay(random, random.int(FIRST_DAY, -3))
    const on = clock.date(dayOf(t))
    const consent = consentSource && {
      state: refuses ? ('refused' as const) : ('given' as const),
      source: consentSource,
      on,
    }
    return {
      t,
      by: opening?.by ?? 'mariam',
      act: { do: 'customer', customer: { ...customer, consent: consent || null } },
    }
  })
}

/** People who first stayed unnamed and gave their name before they left. */
const attachments = (random: Random, openings: readonly Opening[], entered: readonly Sketch[]): Sketch[] => {
  const unnamed = random.shuffled(openings.filter((one) => one.case.customer === null)).slice(0, 5)
  return unnamed.flatMap(({ t, by, case: file }) => {
    const known = entered.filter((entry) => entry.t < t)
    const entry = known.length > 0 ? random.pick(known) : undefined
    if (entry?.act.do !== 'customer') return []
    return [{ t: t + 1.2, by, act: { do: 'attach', case: file.key, customer: entry.act.customer.key } }]
  })
}

const remarks = (random: Random, entered: readonly Sketch[]): Sketch[] =>
  random
    .shuffled(
      entered.filter(({ act, t }) => act.do === 'customer' && act.customer.key.startsWith('c') && t < -20 * DAY),
    )
    .slice(0, 40)
    .flatMap(({ t, act }) => {
      if (act.do !== 'customer') return []
      const note: Sketch['act'] = {
        do: 'customerNote',
        customer: act.customer.key,
        text: random.pick(customerWords.notes),
      }
      return [
        {
          t: atDay(random, random.int(dayOf(t) + 1, -2)),
          by: random.pick(['mariam', 'sona', 'nune'] as const),
          act: note,
        },
      ]
    })

/** The same seed, day and counts always give the same plan. */
export const createPlan = ({ seed, today, customers, cases }: PlanInput): DemoPlan => {
  const clock = createShopClock(today)
  const stream = (name: string): Random => createRandom(seed, name)
  const people = createPeople(seed, customers)
  const places = placesOf(cases)
  const heroAt = new Map(places.map(({ index, hero }) => [index, hero]))
  const moments = scheduleCases(clock, stream('schedule'), cases, places)
  const cast = createCasting(stream('casting'), clock, people)
  const heroLife = createHeroLives(clock)

  const openings = moments.flatMap((t, index) => (heroAt.has(index) ? [] : [cast(`case${index + 1}`, t)]))
  const open = chooseOpen(stream('open'), openings)
  const random = stream('lives')
  const parts = { random, clock, give: createGiving(stream('money')), promiseFor: createPromising(random, clock) }
  const lives = openings.flatMap((opening) => {
    const dueIn = open.get(opening.case.key)
    return dueIn === undefined ? liveClosed(parts, opening, LIMIT) : liveOpen(parts, opening, dueIn)
  })
  const told = [...places.flatMap(({ index, hero }) => heroLife(hero, `case${index + 1}`)), ...lives]
  const entered = entries(stream('entries'), clock, people, told)
  const extra = [
    ...unfinishedForms(clock),
    ...attachments(stream('attachments'), openings, entered),
    ...remarks(stream('remarks'), entered),
    ...storeCreditUse(stream('credit'), told, LIMIT, receiptOf),
  ]
  const steps = inOrder([...entered, ...told, ...extra]).map(
    ({ t, by, act }): Step => ({ at: clock.instant(t), by, act }),
  )
  return { today, shop: SHOP, staff: [...STAFF], steps }
}
