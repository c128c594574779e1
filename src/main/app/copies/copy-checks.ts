/** In quiet minutes one copy a day and place is read again: a disk that forgets is noticed before the copy is needed. */
import type { Clock, Stopwatch } from '#main/platform/clock.ts'
import type { Log } from '#main/platform/log.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import { type Copy, listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { CopyPlace } from '#shared/copies/copies.schema.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import type { CopyJobs } from './copy-jobs.ts'
import type { CopyMaker } from './copy-maker.ts'
import { nextToCheck } from './next-to-check.ts'
import type { SecondCopies } from './second-copies.ts'

type Deps = {
  paths: ShopPaths
  now: Clock
  stopwatch: Stopwatch
  machineTimeZone: string
  log: Log
  maker: CopyMaker
  jobs: CopyJobs
  second: SecondCopies
}

const MINUTE_MS = 60_000
/** So long nothing was saved: nobody waits for the disk. */
const QUIET_MS = 10 * MINUTE_MS
/** Once in each day of a program that is never closed. */
const AGAIN_MS = 20 * 60 * MINUTE_MS

export const createCopyChecks = ({ paths, now, stopwatch, machineTimeZone, log, maker, jobs, second }: Deps) => {
  let lastRound: number | undefined

  const checkOne = async (copies: readonly Copy[], place: CopyPlace): Promise<void> => {
    const copy = nextToCheck(copies, maker.record().checks, place)
    const isGood = copy && (await jobs.reread(copy.path))
    // It went by its age, or the stick did.
    if (!copy || isGood === null || isGood === undefined) return
    log.note('read a copy again', { place, isGood })
    await maker.noteCheck({ at: now(), name: copy.name, place, isGood })
  }

  const wasToday = (): boolean => {
    const [last] = maker.record().checks
    return last !== undefined && localDateOf(last.at, machineTimeZone) === localDateOf(now(), machineTimeZone)
  }

  return {
    isDue: (): boolean => {
      if (maker.quietMs() < QUIET_MS) return false
      return lastRound === undefined ? !wasToday() : stopwatch() - lastRound >= AGAIN_MS
    },
    check: async (): Promise<void> => {
      lastRound = stopwatch()
      const good = listCopies(paths.backups).filter(({ name, isCut }) => !isCut && maker.isGood(name, 'shop'))
      await checkOne(good, 'shop')
      await checkOne(await second.listGood(), 'second')
    },
  }
}
