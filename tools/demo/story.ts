import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { Random } from '../random.ts'
import type { Opening } from './casting.ts'
import type { Act, DemoMoney, DemoPromise, Sketch, StaffKey, Status } from './plan.types.ts'
import { whenOpen } from './shop-clock.ts'

/** Writes down what happens to one case, never earlier than what happened before. */
export const createStory = (random: Random, opening: Opening) => {
  const key = opening.case.key
  const sketches: Sketch[] = []
  let now = opening.t
  const say = (by: StaffKey, act: Act): void => {
    sketches.push({ t: now, by, act })
  }
  return {
    now: () => now,
    sketches: (): readonly Sketch[] => sketches,
    /** Moves on by some minutes of shop time. */
    wait: (least: number, most: number): void => {
      now = whenOpen(now + random.int(least, most) + random.next())
    },
    /** Moves on to a moment; stays where it is when that has passed. */
    until: (t: number): void => {
      now = Math.max(now + 1.5, t)
    },
    open: (promise: DemoPromise | null): void => say(opening.by, { do: 'open', case: opening.case, promise }),
    write: (by: StaffKey, kind: 'call' | 'message' | 'note', text: string): void => {
      if (text) say(by, { do: 'write', case: key, kind, text })
    },
    status: (by: StaffKey, status: Status): void => say(by, { do: 'status', case: key, status }),
    promise: (by: StaffKey, promise: DemoPromise): void => say(by, { do: 'promise', case: key, promise }),
    settle: (by: StaffKey, how: 'reached' | 'noAnswer' | 'keep' | 'cancel', promise: string, note: string): void =>
      say(by, { do: how, case: key, promise, note }),
    move: (by: StaffKey, promise: string, dueOn: LocalDate, dueTime: LocalTime | null, note: string): void =>
      say(by, { do: 'move', case: key, promise, dueOn, dueTime, note }),
    recover: (by: StaffKey, apology: string, happened: string, changes: string, changeDueOn: LocalDate | null): void =>
      say(by, { do: 'recover', case: key, apology, happened, changes, changeDueOn }),
    money: (by: StaffKey, money: DemoMoney): void => say(by, { do: 'money', case: key, money }),
    reverse: (by: StaffKey, money: string, note: string): void => say(by, { do: 'reverse', case: key, money, note }),
    attach: (by: StaffKey, customer: string): void => say(by, { do: 'attach', case: key, customer }),
  }
}

export type Story = ReturnType<typeof createStory>
