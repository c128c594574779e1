/** How the copies stand, told from memory: without a look at the disk or the second place. */
import type { CopyRecord } from '#main/platform/snapshot/copy-record.ts'
import { parseSnapshotName } from '#main/platform/snapshot/snapshot-name.ts'
import type { CopyStatus, FailedCheck } from '#shared/copies/copies.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { copyLight } from './copy-light.ts'
import type { CopyMaker } from './copy-maker.ts'
import type { SecondCopies } from './second-copies.ts'

/** A month of looks, one a day. */
const TOLD_CHECKS = 30

const failedChecks = ({ checks }: CopyRecord): FailedCheck[] =>
  checks.slice(0, TOLD_CHECKS).flatMap(({ at, name, place, isGood }) => {
    const copy = parseSnapshotName(name)
    return isGood || !copy ? [] : [{ at, place, copyAt: copy.at }]
  })

type Standing = { maker: CopyMaker; second: SecondCopies; running: CopyStatus['running']; now: Instant }

export const statusOf = ({ maker, second, running, now }: Standing): CopyStatus => {
  const record = maker.record()
  const [newest] = record.copies
  const place = second.place()
  const places = place ? (['shop', 'second'] as const) : (['shop'] as const)
  const lastOfEach = places.map((each) => record.proofs.find((proof) => proof.place === each))
  return {
    light: copyLight({ record, isWanted: maker.isWanted(), second: second.standing() }, now),
    last: newest ? { at: newest.at, rows: newest.rows } : null,
    proven: record.proofs.find(({ problem }) => problem === null) ?? null,
    failedProof: lastOfEach.find((proof) => proof && proof.problem !== null) ?? null,
    failedChecks: failedChecks(record),
    second: place && {
      folder: place.folder,
      problem: place.problem,
      carriedAt: place.carried?.at ?? null,
      isBehind: second.isBehind(),
    },
    running,
  }
}
