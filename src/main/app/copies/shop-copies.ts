/** Everything about the copies of one open shop: made by the hour, carried to the second place, restored on trial, and told of. */
import { sep } from 'node:path'
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import type { Log } from '#main/platform/log.ts'
import type { KnownPlace, SecondPlaces } from '#main/platform/second-places.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import type { CarryOutcome, CarryRequest } from '#main/platform/snapshot/carry-copy.ts'
import { type Copy, listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { SecondPlace } from '#main/platform/snapshot/second-place.ts'
import { systemReason } from '#main/platform/target-file.ts'
import type { CopyItem, CopyStatus, PlaceProblem, PlaceRefusal, Proof } from '#shared/copies/copies.schema.ts'
import { epochMsOf } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { describeCopies } from './copy-items.ts'
import { copyLight, daysSince, PROVEN_DAYS } from './copy-light.ts'
import type { CopyMaker } from './copy-maker.ts'
import type { ProofRequest } from './prove-copy.ts'

/** What reads and writes whole copies, or a place that may not answer: in the worker where there is a window. */
export type CopyJobs = {
  carry: (request: CarryRequest) => Promise<CarryOutcome>
  prove: (request: ProofRequest) => Promise<Proof>
  listPlace: (place: SecondPlace) => Promise<Copy[]>
  makePlace: (place: SecondPlace) => Promise<void>
}

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
}

const HOUR_MS = 3_600_000
const CARRY_AGAIN_MS = 5 * 60_000

export const createShopCopies = ({ paths, shop, now, stopwatch, machineTimeZone, log, maker, jobs, places }: Deps) => {
  const opened = stopwatch()
  let known: KnownPlace | null | undefined
  let lastHourly = opened
  let lastCarry: number | undefined
  let lastProof: number | undefined
  let running: CopyStatus['running'] = null

  const place = (): KnownPlace | null => {
    if (known === undefined) known = places.find(shop)
    return known
  }
  const remember = async (next: KnownPlace | null): Promise<void> => {
    known = next
    await places.save(shop, next)
  }
  const during = async <T>(what: NonNullable<CopyStatus['running']>, work: () => Promise<T>): Promise<T> => {
    running = what
    try {
      return await work()
    } finally {
      running = null
    }
  }

  const newestGood = (): Copy | undefined => {
    const { damaged } = maker.record()
    return listCopies(paths.backups).find(({ name, isCut }) => !isCut && !damaged.includes(name))
  }
  const isBehind = (): boolean => {
    const second = place()
    const [newest] = maker.record().copies
    return second !== null && newest !== undefined && second.carried?.name !== newest.name
  }

  /** The newest copy to the second place; null when there is none or it is there. */
  const carry = async (): Promise<PlaceProblem | null> => {
    const second = place()
    const newest = newestGood()
    if (!second || !newest) return null
    lastCarry = stopwatch()
    const { folder } = second
    const request = { path: newest.path, place: { folder, shop }, damaged: maker.record().damaged }
    const outcome = await during('carrying', () => jobs.carry(request))
    if (outcome.problem !== null) {
      log.note('not carried', { problem: outcome.problem })
      await remember({ ...second, problem: outcome.problem })
      return outcome.problem
    }
    const highest = Math.max(second.highest, ...outcome.copies.map(({ sequence }) => sequence))
    await remember({ ...second, problem: null, highest, carried: { name: newest.name, at: now() } })
    return null
  }

  const proveOne = async (copy: Copy | undefined, where: Proof['place']): Promise<Proof[]> => {
    if (!copy) return []
    const request = { path: copy.path, place: where, scratch: paths.drill, at: now(), machineTimeZone }
    const proof = await jobs.prove(request)
    await maker.noteProof(proof)
    log.note('restored on trial', { place: where, problem: proof.problem, rows: proof.rows })
    return [proof]
  }

  const listSecond = async (): Promise<Copy[]> => {
    const second = place()
    return second ? jobs.listPlace({ folder: second.folder, shop }) : []
  }

  const prove = (): Promise<Proof[]> =>
    during('proving', async () => {
      lastProof = stopwatch()
      const inShop = await proveOne(newestGood(), 'shop')
      return [
        ...inShop,
        ...(await proveOne(
          (await listSecond()).find(({ isCut }) => !isCut),
          'second',
        )),
      ]
    })

  const isProofDue = (): boolean => {
    const at = maker.record().proofs.find(({ problem }) => problem === null)?.at
    // A day early, so that a shop closed on Sunday is not red on Monday; a trial of the future was made under a wrong clock.
    return !at || daysSince(at, now()) >= PROVEN_DAYS - 1 || epochMsOf(at) > epochMsOf(now()) + 24 * HOUR_MS
  }
  const hasPassed = (since: number | undefined, ms: number): boolean => since === undefined || stopwatch() - since >= ms

  // A shop that was restored begins with no copies of its own; those in the second place are older all the same.
  maker.countAbove(place()?.highest ?? 0)

  return {
    status: (): CopyStatus => {
      const record = maker.record()
      const [newest] = record.copies
      const [last] = record.proofs
      const second = place()
      const behind = isBehind()
      const since = second && {
        since: second.carried?.at ?? second.chosenAt,
        problem: second.problem,
        isBehind: behind,
      }
      return {
        light: copyLight({ record, isWanted: maker.isWanted(), second: since }, now()),
        last: newest ? { at: newest.at, rows: newest.rows } : null,
        proven: record.proofs.find(({ problem }) => problem === null) ?? null,
        failedProof: last && last.problem !== null ? last : null,
        second: second && {
          folder: second.folder,
          problem: second.problem,
          carriedAt: second.carried?.at ?? null,
          isBehind: behind,
        },
        running,
      }
    },
    list: async (): Promise<CopyItem[]> =>
      describeCopies(maker.record(), listCopies(paths.backups), await listSecond()),
    makeNow: async (): Promise<{ made: boolean; problem: PlaceProblem | null }> => {
      const outcome = await during('copying', () => maker.make('asked', { always: true }))
      return { made: outcome === 'made', problem: await carry() }
    },
    prove,
    setSecondPlace: async (folder: string): Promise<Result<null, { code: 'PLACE_REFUSED'; refusal: PlaceRefusal }>> => {
      if (`${folder}${sep}`.startsWith(paths.folder + sep))
        return err({ code: 'PLACE_REFUSED', refusal: 'inside_shop' })
      try {
        await jobs.makePlace({ folder, shop })
      } catch (error) {
        if (systemReason(error) === undefined) throw error
        return err({ code: 'PLACE_REFUSED', refusal: 'not_writable' })
      }
      const there = await jobs.listPlace({ folder, shop })
      const highest = there[0]?.sequence ?? 0
      maker.countAbove(highest)
      await remember({ folder, chosenAt: now(), carried: null, problem: null, highest })
      return ok(null)
    },
    forgetSecondPlace: () => remember(null),
    carry,
    /** Once a minute while the shop is open: whatever is due, one after the other. */
    tick: async (): Promise<void> => {
      if (running !== null) return
      const isFirst = maker.record().copies.length === 0
      if (maker.isWanted() && (isFirst || hasPassed(lastHourly, HOUR_MS))) {
        lastHourly = stopwatch()
        await during('copying', () => maker.make(isFirst ? 'start' : 'hourly'))
      }
      if (isBehind() && hasPassed(lastCarry, CARRY_AGAIN_MS)) await carry()
      if (isProofDue() && hasPassed(lastProof, HOUR_MS)) await prove()
    },
  }
}

export type ShopCopies = ReturnType<typeof createShopCopies>
