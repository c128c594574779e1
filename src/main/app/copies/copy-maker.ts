/** Makes the copies of one open shop, one after the other, and keeps the record of them. */
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import type { Log } from '#main/platform/log.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import {
  type CopyRecord,
  type RecordedCheck,
  readRecord,
  saveRecord,
  withCarried,
  withCheck,
  withFound,
  withJudged,
  withoutSecond,
} from '#main/platform/snapshot/copy-record.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { Snapshot, SnapshotRequest } from '#main/platform/snapshot/take-snapshot.ts'
import type { Waiting } from '#main/platform/worker/run-steps.ts'
import type { CopyPlace, CopyReason, CopyStep, Proof } from '#shared/copies/copies.schema.ts'

/** `stopped`: somebody did not want to wait for it. */
export type CopyOutcome = 'made' | 'not_needed' | 'failed' | 'stopped'

type Making = Waiting<CopyStep> & { always?: boolean }

type Deps = {
  paths: ShopPaths
  now: Clock
  stopwatch: Stopwatch
  log: Log
  copy: (request: SnapshotRequest, waiting: Waiting<CopyStep>) => Promise<Snapshot>
}

export const createCopyMaker = ({ paths, now, stopwatch, log, copy }: Deps, isWanted: boolean) => {
  const { database, backups } = paths
  let wanted = isWanted
  let known: CopyRecord | undefined
  let lastMade: number | undefined
  let floor = 0
  let lastChange = stopwatch()
  let queue: Promise<unknown> = Promise.resolve()

  const record = (): CopyRecord => {
    known ??= readRecord(backups)
    return known
  }

  const change = async (next: CopyRecord): Promise<void> => {
    known = next
    await saveRecord(backups, next)
  }

  const makeOne = async (reason: CopyReason, { always = false, ...waiting }: Making): Promise<CopyOutcome> => {
    if (!wanted && !always) return 'not_needed'
    if (waiting.signal?.aborted) return 'stopped'
    const wasWanted = wanted
    wanted = false
    try {
      const { highest, damaged } = record()
      const begun = stopwatch()
      const elapsedMs = lastMade === undefined ? undefined : begun - lastMade
      const above = Math.max(highest, floor)
      const { rows } = await copy({ database, backups, at: now(), reason, above, damaged, elapsedMs }, waiting)
      lastMade = begun
      log.note('copied', { rows, reason })
      await change(withFound(record(), listCopies(backups)))
      return 'made'
    } catch (error) {
      if (waiting.signal?.aborted) {
        wanted ||= wasWanted
        return 'stopped'
      }
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
      lastChange = stopwatch()
    },
    /** Since the last change, or the opening, by the stopwatch. */
    quietMs: (): number => stopwatch() - lastChange,
    /** Numbers up to this one are taken by copies that lie elsewhere. */
    countAbove: (sequence: number): void => {
      floor = Math.max(floor, sequence)
    },
    isWanted: (): boolean => wanted,
    /** As far as is known without reading it. */
    isGood: (name: string, place: CopyPlace): boolean =>
      !record()[place === 'shop' ? 'damaged' : 'damagedInSecond'].includes(name),
    noteProof: (proof: Proof): Promise<void> => change(withJudged(record(), proof)),
    noteCheck: (check: Omit<RecordedCheck, 'after'>): Promise<void> => change(withCheck(record(), check)),
    noteCarried: (name: string): Promise<void> => change(withCarried(record(), name)),
    forgetSecond: (): Promise<void> => change(withoutSecond(record())),
    /** A verified copy where something changed since the last; `always` makes one all the same. Never throws. */
    make: (reason: CopyReason, making: Making = {}): Promise<CopyOutcome> => {
      const made = queue.then(() => makeOne(reason, making))
      queue = made
      return made
    },
  }
}

export type CopyMaker = ReturnType<typeof createCopyMaker>
