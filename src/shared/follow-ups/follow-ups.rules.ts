/** Late, missed, kept late: derived from what is stored, in the shop's time. */
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { ShopTime } from '#shared/kernel/shop-time.ts'
import type { FollowUpKind, FollowUpState, FollowUpStatus } from './follow-ups.schema.ts'

type Due = { dueOn: LocalDate; dueTime: LocalTime | null }

/** A promise without an hour holds until the end of its day. */
export const isPastDue = ({ dueOn, dueTime }: Due, now: ShopTime): boolean =>
  dueOn < now.day || (dueOn === now.day && dueTime !== null && dueTime < now.time)

/** `settled`: day and hour of the settling on the shop's clock, null while open. The due day in force counts, not the first one. */
export const stateOf = (status: FollowUpStatus, due: Due, settled: ShopTime | null, now: ShopTime): FollowUpState => {
  if (status === 'open') return isPastDue(due, now) ? 'late' : 'open'
  const wasPastDue = settled !== null && isPastDue(due, settled)
  if (status === 'kept') return wasPastDue ? 'kept_late' : 'kept'
  return wasPastDue ? 'missed' : 'cancelled'
}

/** Having spoken with the customer keeps a promise to call or to write; a repair stays to be done. */
export const isKeptByContact = (kind: FollowUpKind): boolean => kind === 'call' || kind === 'message'
