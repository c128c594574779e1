import type { Clock } from '#main/platform/clock.ts'
import type { NewUuid } from '#main/platform/db/uuid.ts'
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts'
import { createRandom } from '../random.ts'

export type SettableClock = { now: Clock; set: (at: Instant) => void }

/** Shows the moment it was last set to. */
export const createSettableClock = (at: Instant): SettableClock => {
  let current = at
  return {
    now: () => current,
    set: (next) => {
      current = next
    },
  }
}

const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, '0')

/** Version 7 ids that are the same on every run: the moment from the clock, the rest from the seed. */
export const createSeededUuids = (seed: number, now: Clock): NewUuid => {
  const random = createRandom(seed, 'uuids')
  let count = 0
  return () => {
    count += 1
    const time = hex(epochMsOf(now()), 12)
    // Twelve bits count on, so that ids made within one moment keep their order.
    const order = hex(count % 4096, 3)
    const variant = hex(8 + random.next() * 4, 1)
    const tail = hex(random.next() * 0xfff, 3)
    const end = hex(random.next() * 0xffffffffffff, 12)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${variant}${tail}-${end}`
  }
}
