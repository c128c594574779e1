/** Who comes with what: the customer, the words, the thing and the clerk of one case. */

import { createDeck, type Random } from '../random.ts'
import type { Person } from './people.ts'
import type { CaseKind, ChannelKey, DemoCase, Language, ReasonKey, StaffKey } from './plan.types.ts'
import { type ProductClass, type Saying, sayings, type Theme } from './pools.ts'
import { type Product, pickSize, productLine, products } from './products.ts'
import { dayOf, type ShopClock } from './shop-clock.ts'
import { fill, needsSize } from './wording.ts'

/** A case before its life begins. */
export type Opening = {
  t: number
  by: StaffKey
  case: DemoCase
  theme: Theme
  product: Product | null
  size: number | null
}

const KINDS: readonly (readonly [CaseKind, number])[] = [
  ['complaint', 52],
  ['question', 14],
  ['request', 11],
  ['return', 11],
  ['praise', 5],
  ['suggestion', 3],
  ['review', 4],
]
const COMPLAINTS: readonly (readonly [ReasonKey, number])[] = [
  ['defect', 36],
  ['delivery_late', 16],
  ['size', 11],
  ['wrong_item', 9],
  ['price', 8],
  ['staff', 7],
  ['promise', 6],
  ['waiting', 5],
  ['no_receipt', 3],
  ['other', 4],
]
const WALK_INS: readonly (readonly [Language, number])[] = [
  ['hy', 65],
  ['ru', 22],
  ['en', 13],
]
type Weights<T> = readonly (readonly [T, number])[]
const CHANNELS: Record<'question' | 'return' | 'delivery' | 'usual', Weights<ChannelKey>> = {
  question: [
    ['phone', 40],
    ['messenger', 30],
    ['counter', 16],
    ['social', 9],
    ['email', 5],
  ],
  return: [
    ['counter', 88],
    ['delivery', 5],
    ['messenger', 7],
  ],
  delivery: [
    ['phone', 36],
    ['messenger', 30],
    ['web_shop', 16],
    ['delivery', 6],
    ['email', 6],
    ['counter', 6],
  ],
  usual: [
    ['counter', 50],
    ['phone', 20],
    ['messenger', 15],
    ['social', 6],
    ['email', 4],
    ['web_shop', 3],
    ['other', 2],
  ],
}
const CLERKS: Weights<StaffKey> = [
  ['mariam', 45],
  ['sona', 37],
  ['nune', 13],
  ['aram', 5],
]
const RESPONSIBLE: Weights<StaffKey> = [
  ['mariam', 35],
  ['sona', 30],
  ['aram', 20],
  ['nune', 15],
]
const HEADS: Weights<StaffKey> = [
  ['aram', 6],
  ['nune', 4],
]

const FOOTWEAR: readonly ProductClass[] = ['shoe', 'boot', 'heel', 'sandal', 'sport']
const SOLID: readonly ProductClass[] = ['shoe', 'boot']

const channelOf = (random: Random, kind: CaseKind, reason: ReasonKey): ChannelKey => {
  if (kind === 'review') return 'review'
  if (kind === 'question') return random.weighted(CHANNELS.question)
  if (kind === 'return') return random.weighted(CHANNELS.return)
  return random.weighted(reason === 'delivery_late' ? CHANNELS.delivery : CHANNELS.usual)
}

const BLANK_OF_PRODUCT = /\{(?:item|price|size)/i

const productFor = (random: Random, { on, reason, text }: Saying): Product | null => {
  if (on === 'any') return BLANK_OF_PRODUCT.test(text) || random.chance(0.5) ? random.pick(products) : null
  // A laced-up complaint about leather would not fit a sandal; a wrong size fits any shoe.
  const classes = on === 'shoe' ? (reason === 'defect' ? SOLID : FOOTWEAR) : [on]
  return random.pick(products.filter((product) => classes.includes(product.class)))
}

// Receipts run on evenly, so that a number tells the day of the purchase.
export const receiptOf = (random: Random, day: number): string =>
  String(45_790 + (day + 11) * 36 + random.int(-16, 16)).padStart(7, '0')

const priorityOf = (random: Random, kind: CaseKind, reason: ReasonKey): DemoCase['priority'] => {
  if (kind !== 'complaint') return random.chance(0.05) ? 'low' : 'normal'
  if (reason === 'promise' || random.chance(0.06)) return random.chance(0.2) ? 'urgent' : 'high'
  return 'normal'
}

const createTeller = (random: Random) => {
  const decks = new Map<string, ReturnType<typeof createDeck<Saying>>>()
  const deckOf = (language: Language, style: Saying['style']) => {
    const key = `${language} ${style}`
    const deck =
      decks.get(key) ??
      createDeck(
        random,
        sayings.filter((one) => one.language === language && one.style === style),
      )
    decks.set(key, deck)
    return deck
  }
  return (language: Language, style: Saying['style'], kind: CaseKind, reason: ReasonKey | null): Saying => {
    const fits = (one: Saying): boolean => one.kind === kind && (reason === null || one.reason === reason)
    const saying = deckOf(language, style)(fits) ?? deckOf(language, 'plain')(fits)
    if (!saying) throw new RangeError(`No words for ${kind} ${reason} in ${language}`)
    return saying
  }
}

/** Decides case after case; the same texts come again only when all others were used. */
export const createCasting = (random: Random, clock: ShopClock, people: readonly Person[]) => {
  const tell = createTeller(random)
  const crowd = people.map((person) => [person, person.weight] as const)
  const styleOf = (writesLatin: boolean, channel: ChannelKey): Saying['style'] => {
    if (writesLatin && channel !== 'counter' && channel !== 'phone') return 'translit'
    return (channel === 'messenger' || channel === 'social') && random.chance(0.33) ? 'informal' : 'plain'
  }
  return (key: string, t: number): Opening => {
    const kind = random.weighted(KINDS)
    const person = random.chance(0.12) ? null : random.weighted(crowd).customer
    const language = person?.language ?? random.weighted(WALK_INS)
    const wanted = kind === 'complaint' ? random.weighted(COMPLAINTS) : null
    const channel = person ? channelOf(random, kind, wanted ?? 'other') : kind === 'review' ? 'review' : 'counter'
    const saying = tell(language, styleOf(person?.writesLatin ?? false, channel), kind, wanted)
    const product = productFor(random, saying)
    const size = product && (pickSize(random, product) ?? null)
    const bought = product !== null && saying.theme !== 'delivery' && (kind === 'return' || kind === 'complaint')
    const day = dayOf(t) - random.int(0, kind === 'return' ? 12 : 26)
    const head = saying.theme === 'staff' || saying.theme === 'answer'
    return {
      t,
      by: random.weighted(CLERKS),
      theme: saying.theme,
      product,
      size,
      case: {
        key,
        customer: person?.key ?? null,
        language,
        kind,
        reason: saying.reason,
        channel,
        text: fill(saying.text, { product, size, language, random }),
        product: product
          ? productLine(
              product,
              needsSize(saying.text) || (kind !== 'question' && random.chance(0.7)) ? size : null,
              language,
            )
          : '',
        receipt: bought && random.chance(0.75) ? receiptOf(random, day) : '',
        purchasedOn: bought && random.chance(0.85) ? clock.date(day) : null,
        priority: priorityOf(random, kind, saying.reason),
        assignee: random.weighted(head ? HEADS : RESPONSIBLE),
      },
    }
  }
}
