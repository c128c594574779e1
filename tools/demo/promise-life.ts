/** From the day a promise is given to the day it is kept, kept late or given up. */

import type { Random } from '../random.ts'
import type { DemoPromise, StaffKey } from './plan.types.ts'
import { staffNotes, type Theme } from './pools.ts'
import { dueMoment, dueTimeOf, lastMinuteOf, type Promised } from './promising.ts'
import { atDay, DAY, dayOf, OPENS, type ShopClock } from './shop-clock.ts'
import type { Story } from './story.ts'
import { mentions } from './wording.ts'

const isTalk = ({ kind }: DemoPromise): boolean => kind === 'call' || kind === 'message'

/** A moment of the day before the hour is out. */
const inTime = (random: Random, due: number): number => {
  const last = lastMinuteOf(due)
  return atDay(random, dayOf(due), Math.min(OPENS + 5, last), last)
}

type Parts = { random: Random; clock: ShopClock; story: Story; by: () => StaffKey }

/** Why a promise about such a matter is moved. */
export const movedNote = (random: Random, theme: Theme): string =>
  random.pick(staffNotes.moved.filter(({ needs }) => mentions(theme, needs))).text

const move = ({ random, clock, story, by }: Parts, promised: Promised, theme: Theme): Promised => {
  const day = dayOf(promised.due) + random.int(1, 4)
  const dueTime = dueTimeOf(random)
  story.move(by(), promised.promise.key, clock.date(day), dueTime, movedNote(random, theme))
  return { promise: promised.promise, due: dueMoment(day, dueTime) }
}

type Fate = 'kept' | 'late' | 'cancelled'

const keptNote = (random: Random, { kind }: DemoPromise, theme: Theme): string => {
  if (random.chance(0.3)) return ''
  return random.pick(kind === 'order' ? staffNotes.ordered : staffNotes.kept[theme])
}

const settle = ({ random, story, by }: Parts, { promise, due }: Promised, theme: Theme): Fate => {
  const fate = random.weighted([
    ['kept', 83],
    ['late', 12],
    ['cancelled', 5],
  ] as const)
  if (fate === 'late') story.until(atDay(random, dayOf(due) + random.int(1, 3)))
  else story.until(random.chance(0.25) ? inTime(random, due - DAY) : inTime(random, due))
  if (fate === 'cancelled') story.settle(by(), 'cancel', promise.key, random.pick(staffNotes.cancelled))
  else if (isTalk(promise)) story.settle(by(), 'reached', promise.key, random.pick(staffNotes.reached))
  else story.settle(by(), 'keep', promise.key, keptNote(random, promise, theme))
  return fate
}

/** Follows a promise to its end; the story stands at that moment afterwards. */
export const livePromise = (parts: Parts, promised: Promised, theme: Theme): Fate => {
  const { random, story, by } = parts
  let current = promised
  const silent = isTalk(promised.promise) && random.chance(0.5)
  if (silent && dayOf(current.due) - dayOf(story.now()) > 1) {
    story.until(inTime(random, current.due - DAY))
    story.settle(by(), 'noAnswer', promised.promise.key, random.pick(staffNotes.noAnswer))
  }
  if (random.chance(0.13)) {
    story.until(inTime(random, current.due))
    current = move(parts, current, theme)
  }
  return settle(parts, current, theme)
}
