import { isKeptByContact } from '#shared/follow-ups/follow-ups.rules.ts'
import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'

export type OutcomeKind = 'reached' | 'noAnswer' | 'done' | 'later'

/** A done row leaves the list at once; one that stays, or moves to another day, waits for the new list. */
export const leavesAtOnce = (outcome: OutcomeKind, followUp: FollowUp): boolean =>
  outcome === 'done' || (outcome === 'reached' && isKeptByContact(followUp.kind))
