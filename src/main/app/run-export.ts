import { ledgerTotals } from '#main/features/compensations/ledger-totals.service.ts'
import { createExportJob } from '#main/features/exporting/export-job.ts'

/** In the worker, and without one where nobody waits. */
export const exportJob = createExportJob(ledgerTotals)
