import type { FollowUp } from '#shared/follow-ups/follow-ups.schema.ts'

type Ordered = Pick<FollowUp, 'status' | 'dueOn' | 'dueTime' | 'settledAt'>

// A promise without an hour holds until the end of its day, behind every hour of it.
const dueKey = ({ dueOn, dueTime }: Ordered): string => `${dueOn} ${dueTime ?? '~'}`

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The promises of a case: those still open first, the nearest of them first of all, then the settled ones, newest first. */
export const byForce = <P extends Ordered>(promises: readonly P[]): P[] => {
  const open = promises.filter(({ status }) => status === 'open')
  const settled = promises.filter(({ status }) => status !== 'open')
  return [
    ...open.sort((a, b) => compare(dueKey(a), dueKey(b))),
    ...settled.sort((a, b) => compare(b.settledAt ?? '', a.settledAt ?? '')),
  ]
}
