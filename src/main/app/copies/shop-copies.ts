/** Everything about the copies of one open shop: made by the hour, carried to the second place, restored on trial, and told of. */
import { rmSync } from 'node:fs'
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import type { Log } from '#main/platform/log.ts'
import type { SecondPlaces } from '#main/platform/second-places.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import { type Copy, listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { Waiting } from '#main/platform/worker/run-steps.ts'
import type { CopyItem, CopyStatus, CopyStep, PlaceProblem, Proof } from '#shared/copies/copies.schema.ts'
import { epochMsOf } from '#shared/kernel/instant.ts'
import { type CloseLimits, carryAtClose } from './carry-at-close.ts'
import { createCopyChecks } from './copy-checks.ts'
import { describeCopies } from './copy-items.ts'
import type { CopyJobs } from './copy-jobs.ts'
import { daysSince, hasFailed, PROVEN_DAYS } from './copy-light.ts'
import type { CopyMaker } from './copy-maker.ts'
import { statusOf } from './copy-status.ts'
import { createSecondCopies } from './second-copies.ts'

type Deps = {
  paths: ShopPaths
  shop: string
  now: Clock
  stopwatch: Stopwatch
  machineTimeZone: string
  log: Log
  maker: CopyMaker
  jobs: CopyJobs
  places: SecondPlaces
  closeLimits: CloseLimits
}

const HOUR_MS = 3_600_000
const CARRY_AGAIN_MS = 5 * 60_000

export const createShopCopies = (deps: Deps) => {
  const { paths, now, stopwatch, machineTimeZone, log, maker, jobs, closeLimits } = deps
  const second = createSecondCopies(deps)
  const checks = createCopyChecks({ ...deps, second })
  const opened = stopwatch()
  let lastHourly = opened
  let lastProof: number | undefined
  let running: CopyStatus['running'] = null

  const during = async <T>(what: NonNullable<CopyStatus['running']>, work: () => Promise<T>): Promise<T> => {
    running = what
    try {
      return await work()
    } finally {
      running = null
    }
  }

  const carry = ({ signal, onProgress }: Waiting<CopyStep> = {}): Promise<PlaceProblem | null> =>
    during('carrying', () => {
      if (second.place()) onProgress?.({ step: 'carrying', done: 0, total: 0 })
      return second.carry({ signal, onProgress: (bytes) => onProgress?.({ step: 'carrying', ...bytes }) })
    })

  const proveOne = async (
    copy: Copy | undefined,
    where: Proof['place'],
    waiting: Waiting<CopyStep>,
  ): Promise<Proof[]> => {
    if (!copy) return []
    const request = { path: copy.path, place: where, scratch: paths.drill, at: now(), machineTimeZone }
    const proof = await jobs.prove(request, waiting)
    await maker.noteProof(proof)
    log.note('restored on trial', { place: where, problem: proof.problem, rows: proof.rows })
    return [proof]
  }

  const prove = (waiting: Waiting<CopyStep> = {}): Promise<Proof[]> =>
    during('proving', async () => {
      lastProof = stopwatch()
      try {
        const inShop = await proveOne(second.newestGood(), 'shop', waiting)
        const [newest] = await second.listGood()
        return [...inShop, ...(await proveOne(newest, 'second', waiting))]
      } finally {
        // A thread that was ended in its middle did not get to it.
        rmSync(paths.drill, { recursive: true, force: true })
      }
    })

  const isProofDue = (): boolean => {
    // Red until one succeeds: no week is waited for.
    if (hasFailed(maker.record(), 'shop') || (second.place() && hasFailed(maker.record(), 'second'))) return true
    const at = maker.record().proofs.find(({ problem }) => problem === null)?.at
    // A day early, so that a shop closed on Sunday is not red on Monday; a trial of the future was made under a wrong clock.
    return !at || daysSince(at, now()) >= PROVEN_DAYS - 1 || epochMsOf(at) > epochMsOf(now()) + 24 * HOUR_MS
  }
  const hasPassed = (since: number | undefined, ms: number): boolean => since === undefined || stopwatch() - since >= ms

  // A shop that was restored begins with no copies of its own; those in the second place are older all the same.
  maker.countAbove(second.place()?.highest ?? 0)

  return {
    status: (): CopyStatus => statusOf({ maker, second, running, now: now() }),
    list: async (): Promise<CopyItem[]> =>
      describeCopies(maker.record(), listCopies(paths.backups), await second.list()),
    /** Rejects with AbortError when it is given up: nothing half-made stays. */
    makeNow: async (waiting: Waiting<CopyStep> = {}): Promise<{ made: boolean; problem: PlaceProblem | null }> => {
      const outcome = await during('copying', () => maker.make('asked', { ...waiting, always: true }))
      if (outcome === 'stopped') throw new DOMException('The copy was cancelled', 'AbortError')
      return { made: outcome === 'made', problem: await carry(waiting) }
    },
    prove,
    setSecondPlace: second.choose,
    forgetSecondPlace: second.forget,
    /** Of the copy that was made on closing; in time whatever the place does. */
    carryAtClose: (): Promise<'carried' | 'later'> => carryAtClose(second, closeLimits),
    /** Once a minute while the shop is open: whatever is due, one after the other. */
    tick: async (): Promise<void> => {
      if (running !== null) return
      const isFirst = maker.record().copies.length === 0
      if (maker.isWanted() && (isFirst || hasPassed(lastHourly, HOUR_MS))) {
        lastHourly = stopwatch()
        await during('copying', () => maker.make(isFirst ? 'start' : 'hourly'))
      }
      if (second.isBehind() && hasPassed(second.lastCarry(), CARRY_AGAIN_MS)) await carry()
      if (isProofDue() && hasPassed(lastProof, HOUR_MS)) await prove()
      if (checks.isDue()) await during('checking', checks.check)
    },
  }
}

export type ShopCopies = ReturnType<typeof createShopCopies>
