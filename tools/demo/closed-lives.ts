/** What becomes of a case that is over: answered at once, promised and kept, sometimes opened again. */

import type { Random } from '../random.ts'
import type { Opening } from './casting.ts'
import type { createGiving } from './giving.ts'
import type { Sketch, StaffKey, Status } from './plan.types.ts'
import { apologies, staffNotes, type Theme } from './pools.ts'
import { livePromise } from './promise-life.ts'
import type { createPromising } from './promising.ts'
import { dayOf, type ShopClock } from './shop-clock.ts'
import { createStory, type Story } from './story.ts'
import { fill, mentions, needsSize } from './wording.ts'

export type LifeParts = {
  random: Random
  clock: ShopClock
  give: ReturnType<typeof createGiving>
  promiseFor: ReturnType<typeof createPromising>
}

const WAITING: Partial<Record<Theme, readonly (readonly [Status, number])[]>> = {
  repair: [
    ['waiting_repair', 9],
    ['in_progress', 2],
  ],
  size: [
    ['waiting_supplier', 6],
    ['in_progress', 3],
    ['waiting_customer', 1],
  ],
  order: [
    ['waiting_supplier', 8],
    ['in_progress', 2],
  ],
  exchange: [
    ['in_progress', 6],
    ['waiting_supplier', 3],
    ['waiting_customer', 2],
  ],
  delivery: [
    ['waiting_delivery', 6],
    ['in_progress', 4],
  ],
  refund: [
    ['in_progress', 6],
    ['waiting_customer', 3],
  ],
}

export const waitingStatus = (random: Random, theme: Theme): Status =>
  random.weighted(WAITING[theme] ?? ([['in_progress', 1]] as const))

/** Rather about what the customer spoke of than about anything. */
const closestTo = <T extends { needs: string }>({ case: file }: Opening, all: readonly T[]): readonly T[] => {
  const fitting = all.filter(({ needs }) => mentions(file.text, needs))
  const close = fitting.filter(({ needs }) => needs !== '')
  return close.length > 0 ? close : fitting
}

export const noteFor = (random: Random, opening: Opening): string => {
  const { product, size, theme } = opening
  const sayable = staffNotes.notes[theme].filter(({ text }) => size !== null || !needsSize(text))
  const notes = random.chance(0.5) ? closestTo(opening, sayable) : sayable.filter(({ needs }) => needs === '')
  if (notes.length === 0) return ''
  return fill(random.pick(notes).text, { product, size, language: 'hy', random })
}

const clerk = (random: Random, opening: Opening) => (): StaffKey =>
  random.weighted([
    [opening.case.assignee, 6],
    ['mariam', 2],
    ['sona', 2],
  ] as const)

const apologise = ({ random, clock }: LifeParts, story: Story, opening: Opening): void => {
  if (opening.case.kind !== 'complaint' || random.chance(0.4)) return
  const fitting = closestTo(
    opening,
    apologies[opening.case.language].filter(({ theme }) => theme === opening.theme),
  )
  if (fitting.length === 0) return
  const { apology, happened, changes } = random.pick(fitting)
  const whole = random.chance(0.65)
  const until = whole && random.chance(0.5) ? clock.date(dayOf(story.now()) + random.int(5, 30)) : null
  story.wait(1, 4)
  story.recover(opening.case.assignee, apology, random.chance(0.85) ? happened : '', whole ? changes : '', until)
}

const payOut = ({ random, give }: LifeParts, story: Story, opening: Opening, key: string): void => {
  story.wait(2, 20)
  const money = give(opening, `${opening.case.key}.${key}`, story.now())
  if (!money) return
  const by = money.approvedBy ?? opening.case.assignee
  story.money(by, money)
  if (money.kind !== 'refund' || !random.chance(0.07)) return
  // Booked by the wrong method: taken back and booked again.
  story.wait(3, 30)
  story.reverse(by, money.key, 'Վճարման ձևը սխալ էր նշված։')
  story.wait(1, 3)
  story.money(by, { ...money, key: `${money.key}b`, method: money.method === 'cash' ? 'card' : 'cash' })
}

const close = (parts: LifeParts, story: Story, opening: Opening): void => {
  const { random } = parts
  payOut(parts, story, opening, 'm')
  apologise(parts, story, opening)
  if (random.chance(0.3)) {
    story.wait(1, 5)
    story.status(opening.case.assignee, 'resolved')
    story.wait(60, 2000)
  } else story.wait(1, 6)
  story.status(opening.case.assignee, 'closed')
}

const answeredAtOnce = (parts: LifeParts, opening: Opening): Story => {
  const { random } = parts
  const story = createStory(random, opening)
  story.open(null)
  story.wait(3, 25)
  const talk = opening.case.channel === 'phone' ? 'call' : opening.case.channel === 'counter' ? 'note' : 'message'
  if (random.chance(0.85)) story.write(opening.by, talk, random.pick(staffNotes.atOnce[opening.theme]))
  payOut(parts, story, opening, 'm')
  story.wait(1, 4)
  story.status(opening.by, 'closed')
  return story
}

const reopen = (parts: LifeParts, story: Story, opening: Opening): void => {
  const { random, promiseFor } = parts
  const by = clerk(random, opening)
  story.wait(1, 12 * 1440)
  story.status(opening.by, 'in_progress')
  story.wait(1, 4)
  story.write(opening.by, 'note', random.pick(staffNotes.reopened))
  story.wait(1, 4)
  const promised = promiseFor(opening, `${opening.case.key}.r`, dayOf(story.now()) + random.int(1, 4), by(), true)
  story.promise(by(), promised.promise)
  livePromise({ ...parts, story, by }, promised, opening.theme)
  story.wait(2, 40)
  story.status(opening.case.assignee, 'closed')
}

const promisedAndKept = (parts: LifeParts, opening: Opening, promises: 1 | 2): Story => {
  const { random, promiseFor } = parts
  const story = createStory(random, opening)
  const by = clerk(random, opening)
  const firstDay = dayOf(opening.t) + random.int(1, 5)
  const first = promiseFor(opening, `${opening.case.key}.1`, firstDay, opening.case.assignee, promises === 1)
  story.open(first.promise)
  story.wait(4, 400)
  if (random.chance(0.8)) story.status(by(), waitingStatus(random, opening.theme))
  if (random.chance(0.6)) {
    story.wait(2, 600)
    story.write(by(), 'note', noteFor(random, opening))
  }
  const fate = livePromise({ ...parts, story, by }, first, opening.theme)
  if (promises === 2 && fate !== 'cancelled') {
    const day = dayOf(story.now()) + random.int(1, 5)
    const second = promiseFor(opening, `${opening.case.key}.2`, day, opening.case.assignee, true)
    // Nobody promises the same thing twice in a row.
    if (second.promise.about !== first.promise.about) {
      story.wait(1, 6)
      story.promise(by(), second.promise)
      livePromise({ ...parts, story, by }, second, opening.theme)
    }
  }
  close(parts, story, opening)
  return story
}

const PLAIN = new Set(['praise', 'suggestion', 'review'])

/** The whole life of a case that is closed before `limit`; shorter when time is short. */
export const liveClosed = (parts: LifeParts, opening: Opening, limit: number): readonly Sketch[] => {
  const { random } = parts
  const quick = opening.case.customer === null || opening.theme === 'thanks' || PLAIN.has(opening.case.kind)
  const patterns: (() => Story)[] = []
  const asked = opening.case.kind === 'question' || opening.case.kind === 'return'
  if (!quick && !random.chance(asked ? 0.6 : 0.15)) {
    const story = () => promisedAndKept(parts, opening, random.chance(0.45) && opening.case.kind !== 'question' ? 2 : 1)
    const again = () => {
      const told = story()
      reopen(parts, told, opening)
      return told
    }
    patterns.push(...(random.chance(0.05) ? [again] : []), story, () => promisedAndKept(parts, opening, 1))
  }
  patterns.push(() => answeredAtOnce(parts, opening))
  for (const pattern of patterns) {
    const sketches = pattern().sketches()
    if ((sketches.at(-1)?.t ?? 0) <= limit) return sketches
  }
  throw new RangeError(`Case ${opening.case.key} has no time left before ${limit}`)
}
