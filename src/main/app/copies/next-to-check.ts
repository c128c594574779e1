/** Which copy is looked at next. Neither a clock nor a date is asked: looks and copies stand in one order, that of the numbers. */
import type { RecordedCheck } from '#main/platform/snapshot/copy-record.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import type { CopyPlace } from '#shared/copies/copies.schema.ts'

/** The one whose last look is longest ago; making a copy was a look at it. */
export const nextToCheck = (
  copies: readonly Copy[],
  checks: readonly RecordedCheck[],
  place: CopyPlace,
): Copy | undefined => {
  const lastLook = ({ name, sequence }: Copy): { after: number; ago: number } => {
    const ago = checks.findIndex((check) => check.name === name && check.place === place)
    return { after: checks[ago]?.after ?? sequence, ago: ago === -1 ? checks.length : ago }
  }
  const [next] = copies
    .map((copy) => ({ copy, look: lastLook(copy) }))
    .sort((a, b) => a.look.after - b.look.after || b.look.ago - a.look.ago || a.copy.sequence - b.copy.sequence)
  return next?.copy
}
