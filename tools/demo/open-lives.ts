/** What happens to a case that is still open today. */
import type { Opening } from './casting.ts'
import { type LifeParts, noteFor, waitingStatus } from './closed-lives.ts'
import type { Sketch } from './plan.types.ts'
import { staffNotes } from './pools.ts'
import { movedNote } from './promise-life.ts'
import { CLOSES, DAY, dayOf } from './shop-clock.ts'
import { createStory } from './story.ts'

/** Nothing of these cases happens today: the morning belongs to the list. */
const YESTERDAY_EVENING = -DAY + CLOSES - 10

/** With a promise due in `dueIn` days, or with none that is still open. */
export const liveOpen = (parts: LifeParts, opening: Opening, dueIn: number | null): readonly Sketch[] => {
  const { random, clock, promiseFor } = parts
  const story = createStory(random, opening)
  const { key, assignee } = opening.case
  const early = random.chance(0.5)
  const promised = dueIn === null ? null : promiseFor(opening, `${key}.1`, dueIn, assignee, random.chance(0.5))
  const before =
    promised && early ? { ...promised.promise, dueOn: clock.date(Math.min(-1, dayOf(opening.t) + 3)) } : null
  story.open(before ?? promised?.promise ?? null)
  story.wait(10, 600)
  const status = waitingStatus(random, opening.theme)
  if (random.chance(0.85)) story.status(assignee, status)
  if (random.chance(0.7)) {
    story.wait(5, 900)
    story.write(assignee, 'note', noteFor(random, opening))
  }
  if (before && promised) {
    story.wait(30, 1200)
    story.move(assignee, before.key, promised.promise.dueOn, promised.promise.dueTime, movedNote(random, opening.theme))
  }
  const waiting = status === 'in_progress' || status === 'new' ? [] : staffNotes[waitingNote(status)]
  if (waiting.length > 0 && random.chance(0.5)) {
    story.wait(60, 3000)
    story.write(assignee, 'note', random.pick(waiting))
  }
  return story.sketches().filter(({ t, act }) => t <= YESTERDAY_EVENING || act.do === 'open')
}

type WaitingNote = 'waiting_customer' | 'waiting_supplier' | 'waiting_delivery' | 'waiting_repair'

const waitingNote = (status: string): WaitingNote => {
  switch (status) {
    case 'waiting_customer':
    case 'waiting_supplier':
    case 'waiting_delivery':
      return status
    default:
      return 'waiting_repair'
  }
}
