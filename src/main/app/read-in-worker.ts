/** Reads a file of another program beside the window: a hostile or huge one takes down its own thread and nothing else. */
import type { ReadTable } from '#main/features/importing/importing.service.ts'
import { JobEnded, type WorkerPool } from '#main/platform/worker/worker-pool.ts'
import { err } from '#shared/kernel/result.ts'
import type { AppJobs } from './jobs.ts'

const LIMITS = { memoryMb: 512, deadlineMs: 10_000 }

export const createReadInWorker =
  (pool: Pick<WorkerPool<AppJobs>, 'finish'>, limits = LIMITS): ReadTable =>
  async (path, options) => {
    try {
      return await pool.finish('readImportTable', { path, options }, limits)
    } catch (error) {
      if (error instanceof JobEnded && error.reason !== 'crash') return err({ code: 'FILE_TOO_LARGE' })
      throw error
    }
  }
