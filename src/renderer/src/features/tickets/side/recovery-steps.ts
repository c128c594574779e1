import type { Recovery } from '#shared/tickets/tickets.schema.ts'

export const STEPS = ['apology', 'whatHappened', 'whatChanges', 'changeDueOn'] as const satisfies (keyof Recovery)[]
export type StepField = (typeof STEPS)[number]

/** How many of the four steps stand: 0 to 4. */
export const stepsDone = (recovery: Recovery): number => STEPS.filter((field) => Boolean(recovery[field])).length
