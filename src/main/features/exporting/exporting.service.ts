/** Files for people and for the accountant: what is asked for becomes one job on one moment of the shop. */
import type { SettingsService } from '#main/features/settings/settings.service.ts'
import type { Clock } from '#main/platform/clock.ts'
import type { ExportFormat, Selection } from '#shared/exporting/exporting.schema.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import type { CountRequest, ExportOutcome, ExportProgress, ExportRequest } from './export-job.ts'

/** Runs the job: in a worker where a window must not wait, else in this very thread. Leaving the loop cancels it. */
export type RunExport = (
  request: ExportRequest,
  signal: AbortSignal | undefined,
) => AsyncGenerator<ExportProgress, ExportOutcome, void>

/** Counts where it keeps no window waiting. */
export type CountRows = (request: CountRequest, signal: AbortSignal | undefined) => Promise<number>

export type ExportOrder = {
  selection: Selection
  format: ExportFormat | 'json'
  /** The shop's own where none is named. */
  separator?: Settings['csvSeparator'] | null
  target: string
}

type Deps = { database: string; now: Clock; settings: SettingsService; runExport: RunExport; countRows: CountRows }

export const createExportingService = ({ database, now, settings, runExport, countRows }: Deps) => ({
  count: (selection: Selection, signal: AbortSignal | undefined): Promise<number> =>
    countRows({ database, selection, settings: settings.get(), at: now() }, signal),

  run: (
    { separator, ...order }: ExportOrder,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ExportProgress, ExportOutcome, void> => {
    const current = settings.get()
    return runExport(
      { ...order, database, settings: current, separator: separator ?? current.csvSeparator, at: now() },
      signal,
    )
  },
})

export type ExportingService = ReturnType<typeof createExportingService>
