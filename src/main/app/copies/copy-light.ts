/** The light that says how the copies stand. Red after two days without a copy or seven without a restore on trial. */
import type { CopyRecord } from '#main/platform/snapshot/copy-record.ts'
import type { CopyLight, PlaceProblem } from '#shared/copies/copies.schema.ts'
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts'

export type Standing = {
  record: Pick<CopyRecord, 'copies' | 'proofs' | 'damaged'>
  /** Something was written that no copy has. */
  isWanted: boolean
  second: { since: Instant; problem: PlaceProblem | null; isBehind: boolean } | null
}

const DAY_MS = 86_400_000
const OLD_DAYS = 1
const BAD_DAYS = 2
export const PROVEN_DAYS = 7

/** A moment that the clock has not reached yet is no reason to be calm and none to be alarmed: it counts as now. */
export const daysSince = (at: Instant, now: Instant): number =>
  Math.max(0, Math.floor((epochMsOf(now) - epochMsOf(at)) / DAY_MS))

const aged = (cause: CopyLight['cause'], days: number): CopyLight | undefined =>
  days < OLD_DAYS ? undefined : { level: days < BAD_DAYS ? 'late' : 'bad', cause, days }

export const copyLight = ({ record, isWanted, second }: Standing, now: Instant): CopyLight => {
  const [newest] = record.copies
  if (!newest) return { level: 'late', cause: 'none_yet', days: 0 }
  const [last] = record.proofs
  const isDamaged = record.damaged.includes(newest.name)
  const hasFailed = last !== undefined && last.problem !== null && last.problem !== 'disk' && last.problem !== 'missing'
  if (isDamaged || hasFailed) return { level: 'bad', cause: 'damaged', days: 0 }
  const proven = record.proofs.find(({ problem }) => problem === null)
  const oldest = record.copies.at(-1) ?? newest
  const unproven = daysSince(proven?.at ?? oldest.at, now)
  const found = [
    second?.isBehind ? aged('place', daysSince(second.since, now)) : undefined,
    isWanted ? aged('old', daysSince(newest.at, now)) : undefined,
    unproven >= PROVEN_DAYS ? ({ level: 'bad', cause: 'unproven', days: unproven } satisfies CopyLight) : undefined,
  ].filter((light) => light !== undefined)
  return found.find(({ level }) => level === 'bad') ?? found[0] ?? { level: 'good', cause: 'copied', days: 0 }
}
