/** The second place of one shop's copies: where it is, what lies there, and how the newest copy gets to it. */
import { sep } from 'node:path'
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import type { Log } from '#main/platform/log.ts'
import type { KnownPlace, SecondPlaces } from '#main/platform/second-places.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import type { CarryProgress } from '#main/platform/snapshot/carry-copy.ts'
import { type Copy, listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { systemReason } from '#main/platform/target-file.ts'
import type { Waiting } from '#main/platform/worker/run-steps.ts'
import type { PlaceProblem, PlaceRefusal } from '#shared/copies/copies.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CopyJobs } from './copy-jobs.ts'
import type { CopyMaker } from './copy-maker.ts'

type Deps = {
  paths: ShopPaths
  shop: string
  now: Clock
  stopwatch: Stopwatch
  log: Log
  maker: CopyMaker
  jobs: CopyJobs
  places: SecondPlaces
}

/** Since when the place is known to be behind, and why. */
export type SecondStanding = { since: KnownPlace['chosenAt']; problem: PlaceProblem | null; isBehind: boolean }

export const createSecondCopies = ({ paths, shop, now, stopwatch, log, maker, jobs, places }: Deps) => {
  let known: KnownPlace | null | undefined
  let lastCarry: number | undefined
  let carrying: Promise<PlaceProblem | null> | undefined

  const place = (): KnownPlace | null => {
    if (known === undefined) known = places.find(shop)
    return known
  }
  const remember = async (next: KnownPlace | null): Promise<void> => {
    known = next
    await places.save(shop, next)
  }

  const newestGood = (): Copy | undefined => {
    return listCopies(paths.backups).find(({ name, isCut }) => !isCut && maker.isGood(name, 'shop'))
  }
  const isBehind = (): boolean => {
    const second = place()
    const [newest] = maker.record().copies
    return (
      second !== null &&
      newest !== undefined &&
      (second.carried?.name !== newest.name || !maker.isGood(newest.name, 'second'))
    )
  }

  const carryNewest = async (waiting: Waiting<CarryProgress>): Promise<PlaceProblem | null> => {
    const second = place()
    const newest = newestGood()
    if (!second || !newest) return null
    lastCarry = stopwatch()
    const { folder } = second
    const request = { path: newest.path, place: { folder, shop }, damaged: maker.record().damagedInSecond }
    const outcome = await jobs.carry(request, waiting)
    if (outcome.problem !== null) {
      log.note('not carried', { problem: outcome.problem })
      await remember({ ...second, problem: outcome.problem })
      return outcome.problem
    }
    await maker.noteCarried(newest.name)
    const highest = Math.max(second.highest, ...outcome.copies.map(({ sequence }) => sequence))
    await remember({ ...second, problem: null, highest, carried: { name: newest.name, at: now() } })
    return null
  }

  const list = async (): Promise<Copy[]> => {
    const second = place()
    return second ? jobs.listPlace({ folder: second.folder, shop }) : []
  }

  return {
    place,
    newestGood,
    isBehind,
    standing: (): SecondStanding | null => {
      const second = place()
      return (
        second && {
          since: second.carried?.at ?? second.chosenAt,
          problem: second.problem,
          isBehind: isBehind(),
        }
      )
    },
    /** By the stopwatch; undefined before the first try. */
    lastCarry: () => lastCarry,
    /** The newest copy to the second place; null when there is none or it is there. One at a time. */
    carry: (waiting: Waiting<CarryProgress> = {}): Promise<PlaceProblem | null> => {
      carrying ??= carryNewest(waiting).finally(() => {
        carrying = undefined
      })
      return carrying
    },
    list,
    listGood: async (): Promise<Copy[]> =>
      (await list()).filter(({ name, isCut }) => !isCut && maker.isGood(name, 'second')),
    choose: async (folder: string): Promise<Result<null, { code: 'PLACE_REFUSED'; refusal: PlaceRefusal }>> => {
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
      await maker.forgetSecond()
      await remember({ folder, chosenAt: now(), carried: null, problem: null, highest })
      return ok(null)
    },
    forget: async (): Promise<void> => {
      await maker.forgetSecond()
      await remember(null)
    },
  }
}

export type SecondCopies = ReturnType<typeof createSecondCopies>
