/** The light that says how the copies stand. Red after two days without a copy or seven without a restore on trial. */
import type { CopyRecord } from '#main/platform/snapshot/copy-record.ts'
import type { CopyLight, CopyPlace, PlaceProblem } from '#shared/copies/copies.schema.ts'
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts'

export type Standing = {
  record: Pick<CopyRecord, 'copies' | 'proofs' | 'damaged' | 'checks'>
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

/** Red until a trial of that place succeeds; one that had no room or no copy to try says nothing about the copies. */
export const hasFailed = ({ proofs }: Pick<CopyRecord, 'proofs'>, place: CopyPlace): boolean => {
  const told = proofs.find((proof) => proof.place === place && proof.problem !== 'disk' && proof.problem !== 'missing')
  return told !== undefined && told.problem !== null
}

/** The last copy that was read again in this place was not what it had been. */
const isForgetful = ({ checks }: Pick<CopyRecord, 'checks'>, place: CopyPlace): boolean =>
  checks.find((check) => check.place === place)?.isGood === false

export const copyLight = ({ record, isWanted, second }: Standing, now: Instant): CopyLight => {
  const [newest] = record.copies
  if (!newest) return { level: 'late', cause: 'none_yet', days: 0 }
  if (record.damaged.includes(newest.name)) return { level: 'bad', cause: 'damaged', days: 0 }
  const places: CopyPlace[] = second ? ['shop', 'second'] : ['shop']
  if (places.some((place) => hasFailed(record, place))) return { level: 'bad', cause: 'not_proven', days: 0 }
  const proven = record.proofs.find(({ problem }) => problem === null)
  const oldest = record.copies.at(-1) ?? newest
  const unproven = daysSince(proven?.at ?? oldest.at, now)
  const found = [
    second?.isBehind ? aged('place', daysSince(second.since, now)) : undefined,
    isWanted ? aged('old', daysSince(newest.at, now)) : undefined,
    unproven >= PROVEN_DAYS ? ({ level: 'bad', cause: 'unproven', days: unproven } satisfies CopyLight) : undefined,
    places.some((place) => isForgetful(record, place))
      ? ({ level: 'late', cause: 'older_damaged', days: 0 } satisfies CopyLight)
      : undefined,
  ].filter((light) => light !== undefined)
  return found.find(({ level }) => level === 'bad') ?? found[0] ?? { level: 'good', cause: 'copied', days: 0 }
}
