/** Threads of their own for copies: a share that does not answer keeps no export waiting, and nobody the window. */
import { JobEnded, type WorkerPool } from '#main/platform/worker/worker-pool.ts'
import type { AppJobs } from '../jobs.ts'
import type { CopyJobs } from './copy-jobs.ts'

const LIMITS = { carryMs: 3_600_000, lookMs: 20_000 }

/** What did not answer in time is not there. */
const orAway = async <T>(work: Promise<T>, away: T): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof JobEnded && error.reason === 'deadline') return away
    throw error
  }
}

export const createCopyJobsInWorker = (
  pool: Pick<WorkerPool<AppJobs>, 'finish'>,
  { carryMs, lookMs } = LIMITS,
): CopyJobs => ({
  carry: (request, waiting) =>
    orAway(pool.finish('carryCopy', request, { ...waiting, deadlineMs: carryMs }), { problem: 'MISSING' }),
  prove: (request, waiting) => pool.finish('proveCopy', request, { ...waiting, deadlineMs: carryMs }),
  listPlace: (place) => orAway(pool.finish('listPlace', place, { deadlineMs: lookMs }), []),
  reread: (path) => orAway(pool.finish('rereadCopy', path, { deadlineMs: carryMs }), null),
  makePlace: (place) => pool.finish('makePlace', place, { deadlineMs: lookMs }),
})
