/** Makes the copies of one open shop, one after the other, and keeps the record of them. */
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import type { Log } from '#main/platform/log.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import { type CopyRecord, readRecord, saveRecord, withFound, withProof } from '#main/platform/snapshot/copy-record.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { Snapshot, SnapshotRequest } from '#main/platform/snapshot/take-snapshot.ts'
import type { CopyReason, Proof } from '#shared/copies/copies.schema.ts'

export type CopyOutcome = 'made' | 'not_needed' | 'failed'

type Deps = {
  paths: ShopPaths
  now: Clock
  stopwatch: Stopwatch
  log: Log
  copy: (request: SnapshotRequest) => Promise<Snapshot> | Snapshot
}

export const createCopyMaker = ({ paths, now, stopwatch, log, copy }: Deps, isWanted: boolean) => {
  const { database, backups } = paths
  let wanted = isWanted
  let known: CopyRecord | undefined
  let lastMade: number | undefined
  let floor = 0
  let queue: Promise<unknown> = Promise.resolve()

  const record = (): CopyRecord => {
    known ??= readRecord(backups)
    return known
  }

  const change = async (next: CopyRecord): Promise<void> => {
    known = next
    await saveRecord(backups, next)
  }

  const makeOne = async (reason: CopyReason, always: boolean): Promise<CopyOutcome> => {
    if (!wanted && !always) return 'not_needed'
    wanted = false
    try {
      const { highest, damaged } = record()
      const begun = stopwatch()
      const elapsedMs = lastMade === undefined ? undefined : begun - lastMade
      const { rows } = await copy({
        database,
        backups,
        at: now(),
        reason,
        above: Math.max(highest, floor),
        damaged,
        elapsedMs,
      })
      lastMade = begun
      log.note('copied', { rows, reason })
      await change(withFound(record(), listCopies(backups)))
      return 'made'
    } catch (error) {
      wanted = true
      log.error(error, 'copy of the shop')
      return 'failed'
    }
  }

  return {
    record,
    /** Something was written that no copy has. */
    noteChange: (): void => {
      wanted = true
    },
    /** Numbers up to this one are taken by copies that lie elsewhere. */
    countAbove: (sequence: number): void => {
      floor = Math.max(floor, sequence)
    },
    isWanted: (): boolean => wanted,
    /** A copy that turned out damaged is not offered any more. */
    noteProof: async (proof: Proof): Promise<void> => {
      const next = withProof(record(), proof)
      const isNew = proof.problem === 'damaged' && !next.damaged.includes(proof.name)
      await change(isNew ? { ...next, damaged: [...next.damaged, proof.name] } : next)
    },
    /** A verified copy where something changed since the last; `always` makes one all the same. Never throws. */
    make: (reason: CopyReason, { always = false } = {}): Promise<CopyOutcome> => {
      const made = queue.then(() => makeOne(reason, always))
      queue = made
      return made
    },
  }
}

export type CopyMaker = ReturnType<typeof createCopyMaker>
