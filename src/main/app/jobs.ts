/** Long work by name: what the worker thread can be asked to do. */
import { type CountRequest, countRows } from '#main/features/exporting/export-job.ts'
import { readTable } from '#main/features/importing/read-table.ts'
import { carryCopy } from '#main/platform/snapshot/carry-copy.ts'
import type { Copy } from '#main/platform/snapshot/list-snapshots.ts'
import { rereadCopy } from '#main/platform/snapshot/reread-copy.ts'
import type { SecondPlace } from '#main/platform/snapshot/second-place.ts'
import { listPlace, makePlace } from '#main/platform/snapshot/second-place.ts'
import { type SnapshotRequest, snapshotInSteps } from '#main/platform/snapshot/take-snapshot.ts'
import type { Jobs } from '#main/platform/worker/job.ts'
import type { ReadOptions } from '#shared/importing/importing.schema.ts'
import type { Result } from '#shared/kernel/result.ts'
import { askFigures } from './copies/copy-figures.ts'
import { proveInSteps } from './copies/prove-copy.ts'
import { dropSearch } from './damage-watch/drop-search.ts'
import { lookForDamage } from './damage-watch/look-for-damage.ts'
import { type CompareRequest, compareCopy } from './recovery/compare-copy.ts'
import { type RestoreRequest, restoreAsAsked } from './recovery/restore-request.ts'
import { exportJob } from './run-export.ts'
import type { SalvageReport } from './salvage/salvage-report.ts'
import { type SalvageRequest, salvageAsAsked } from './salvage/salvage-request.ts'
import type { SalvageError } from './salvage/salvage-shop.ts'
import { checkShop } from './support/check-shop.ts'

export const jobs = {
  snapshot: (request: SnapshotRequest) => snapshotInSteps(request, askFigures),
  *compareCopy(request: CompareRequest): Generator<'comparing', ReturnType<typeof compareCopy>, void> {
    yield 'comparing'
    return compareCopy(request)
  },
  *restoreShop(request: RestoreRequest): Generator<'restoring', ReturnType<typeof restoreAsAsked>, void> {
    yield 'restoring'
    return restoreAsAsked(request)
  },
  carryCopy,
  proveCopy: proveInSteps,
  *listPlace(place: SecondPlace): Generator<'listing', Copy[], void> {
    yield 'listing'
    return listPlace(place)
  },
  *makePlace(place: SecondPlace): Generator<'making', void, void> {
    yield 'making'
    makePlace(place)
  },
  *rereadCopy(path: string): Generator<'reading', boolean | null, void> {
    yield 'reading'
    return rereadCopy(path)
  },
  async *readImportTable({ path, options }: { path: string; options: ReadOptions }) {
    yield 'reading' as const
    return await readTable(path, options)
  },
  export: exportJob,
  *countExport(request: CountRequest): Generator<'counting', number, void> {
    yield 'counting'
    return countRows(request)
  },
  checkShop,
  lookForDamage,
  *dropSearch(database: string): Generator<'dropping', void, void> {
    yield 'dropping'
    dropSearch(database)
  },
  *salvageShop(request: SalvageRequest): Generator<'salvaging', Result<SalvageReport, SalvageError>, void> {
    yield 'salvaging'
    return salvageAsAsked(request)
  },
} satisfies Jobs

export type AppJobs = typeof jobs
