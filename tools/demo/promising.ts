import { LocalTime } from '#shared/kernel/local-date.ts'
import type { Random } from '../random.ts'
import type { Opening } from './casting.ts'
import type { DemoPromise, StaffKey } from './plan.types.ts'
import { type Phrase, phrases, type Theme } from './pools.ts'
import { DAY, minuteOf, type ShopClock } from './shop-clock.ts'
import { fill, mentions, needsSize } from './wording.ts'

/** A promise and the minute at which its day or hour is over. */
export type Promised = { promise: DemoPromise; due: number }

const HOURS = [
  '11:00',
  '12:00',
  '12:30',
  '13:00',
  '14:00',
  '15:00',
  '15:30',
  '16:00',
  '17:00',
  '18:00',
  '18:30',
  '19:00',
] as const
const FOOTWEAR = new Set(['shoe', 'boot', 'heel', 'sandal', 'sport', 'kids'])

const suits = (opening: Opening, theme: Theme, phrase: Phrase): boolean => {
  const kind = opening.product?.class ?? 'any'
  if (phrase.theme !== theme) return false
  if (phrase.on !== 'any' && phrase.on !== kind && !(phrase.on === 'shoe' && FOOTWEAR.has(kind))) return false
  if (needsSize(phrase.about) && opening.size === null) return false
  return mentions(opening.case.text, phrase.needs)
}

/** `last` asks for the act that ends the matter, otherwise for news on the way there. A question is answered with words. */
const choosePhrase = (random: Random, opening: Opening, last: boolean): Phrase => {
  const all = phrases[opening.case.language]
  const own = all.filter((phrase) => suits(opening, opening.theme, phrase))
  const fitting = own.length > 0 ? own : all.filter((phrase) => suits(opening, 'call', phrase))
  const role = last && opening.case.kind !== 'question' ? 'deed' : 'news'
  const ranked = [
    fitting.filter((phrase) => phrase.role === role && phrase.needs !== '' && random.chance(0.7)),
    fitting.filter((phrase) => phrase.role === role && phrase.kind !== 'other' && random.chance(0.6)),
    fitting.filter((phrase) => phrase.role === role),
    fitting,
  ]
  return random.pick(ranked.find((choice) => choice.length > 0) ?? fitting)
}

export const dueTimeOf = (random: Random): LocalTime | null =>
  random.chance(0.55) ? LocalTime.parse(random.pick(HOURS)) : null

/** With an hour the promise ends then, without one at the end of the day. */
export const dueMoment = (day: number, time: LocalTime | null): number =>
  day * DAY + (time ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : DAY - 1)

export const createPromising =
  (random: Random, clock: ShopClock) =>
  (opening: Opening, key: string, day: number, who: StaffKey, last: boolean): Promised => {
    const { kind, about } = choosePhrase(random, opening, last)
    const filling = { product: opening.product, size: opening.size, language: opening.case.language, random }
    const dueTime = dueTimeOf(random)
    return {
      promise: {
        key,
        kind,
        about: fill(about, filling),
        dueOn: clock.date(day),
        dueTime,
        assignee: who,
      },
      due: dueMoment(day, dueTime),
    }
  }

/** The minute of the day at which a promise has to be kept, as late as the shop is open. */
export const lastMinuteOf = (due: number): number => Math.min(minuteOf(due), 1185)
