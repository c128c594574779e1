/** One export from the first row to the finished file; runs in a worker thread or on the command line. */
import { openReader } from '#main/platform/db/open-reader.ts'
import type { ReadDb } from '#main/platform/db/read-db.ts'
import { openTarget, TargetError, type TargetRefused } from '#main/platform/target-file.ts'
import type { JobContext } from '#main/platform/worker/job.ts'
import type { LedgerFilter, LedgerTotals } from '#shared/compensations/compensations.schema.ts'
import type { ExportDone, ExportFormat, Selection } from '#shared/exporting/exporting.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Amount, CURRENCIES } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { createAbout } from './about.ts'
import { accountantSource } from './accountant.source.ts'
import { casesSource } from './cases.source.ts'
import { compensationsSource } from './compensations.source.ts'
import { createCsvFile } from './csv-file.ts'
import { customersSource } from './customers.source.ts'
import type { ExportFile, FileOptions } from './export-file.ts'
import { followUpsSource } from './follow-ups.source.ts'
import { createJsonFile } from './json-file.ts'
import { createLookups, type Lookups } from './lookups.ts'
import { createRowSums, equalsTotals, type RowSums } from './row-sums.ts'
import type { Source, Wording } from './table.ts'
import { createXlsxFile } from './xlsx-file.ts'

export type ExportRequest = {
  /** Of the shop; it is read as it stands when the export begins. */
  database: string
  target: string
  selection: Selection
  format: ExportFormat | 'json'
  separator: Settings['csvSeparator']
  settings: Settings
  at: Instant
}

/** How many rows a file would hold, told without writing one. */
export type CountRequest = Pick<ExportRequest, 'database' | 'selection' | 'settings' | 'at'>

export type ExportProgress = { done: number; total: number }
export type ExportError = TargetRefused | { code: 'TOTALS_DIFFER' }
export type ExportOutcome = Result<ExportDone, ExportError | { code: 'CANCELLED' }>

/** What the Money screen says, asked of the same moment of the shop. */
export type LedgerTotalsOf = (read: ReadDb, filter: LedgerFilter) => LedgerTotals

const sourceOf = (read: ReadDb, selection: Selection, lookups: Lookups, wording: Wording): Source => {
  switch (selection.what) {
    case 'cases':
      return casesSource(read, selection, lookups, wording)
    case 'customers':
      return customersSource(read, selection, lookups, wording)
    case 'follow_ups':
      return followUpsSource(read, selection, lookups, wording)
    case 'compensations':
      return compensationsSource(read, selection, lookups, wording)
    case 'accountant':
      return accountantSource(read, selection, lookups, wording)
  }
}

/** On a connection of its own: counting a shop of many years takes longer than a window may wait. */
export const countRows = ({ database, selection, settings, at }: CountRequest): number => {
  const reader = openReader(database)
  try {
    return sourceOf(reader.read, selection, createLookups(reader.read, settings, at), 'words').count()
  } finally {
    reader.close()
  }
}

const createFile = (request: ExportRequest, options: FileOptions): ExportFile | Promise<ExportFile> => {
  if (request.format === 'csv') return createCsvFile({ ...options, separator: request.separator })
  if (request.format === 'json') return createJsonFile(options)
  return createXlsxFile({ ...options, createdAt: new Date(request.at) })
}

const addsUp = (read: ReadDb, { selection }: ExportRequest, sums: RowSums, totalsOf: LedgerTotalsOf): boolean => {
  if (selection.what !== 'compensations' && selection.what !== 'accountant') return true
  const { from, to, filters } = selection
  return equalsTotals(sums, totalsOf(read, { ...filters, from, to }))
}

const sumsOf = (sums: RowSums): ExportDone['sums'] =>
  Object.fromEntries([...sums.byColumn()].map(([{ name }, sum]) => [name, sum as Amount]))

export const createExportJob = (ledgerTotalsOf: LedgerTotalsOf) => {
  async function* write(
    read: ReadDb,
    request: ExportRequest,
    { isCancelled }: JobContext,
  ): AsyncGenerator<ExportProgress, ExportOutcome, void> {
    const { selection, settings, at } = request
    const lookups = createLookups(read, settings, at)
    const source = sourceOf(read, selection, lookups, request.format === 'json' ? 'codes' : 'words')
    const sums = createRowSums(source.heads)
    const target = openTarget(request.target)
    try {
      const total = source.count()
      yield { done: 0, total }
      const file = await createFile(request, {
        title: source.title,
        heads: source.heads,
        timeZone: settings.timeZone,
        minorDigits: CURRENCIES[settings.currency].minorDigits,
        write: target.write,
      })
      for (const rows of source.chunks()) {
        sums.add(rows)
        await file.rows(rows)
        yield { done: sums.rows(), total }
      }
      if (!addsUp(read, request, sums, ledgerTotalsOf)) return err({ code: 'TOTALS_DIFFER' })
      const cutCells = file.cutCells()
      const facts = { selection, title: source.title, at, rows: sums.rows(), sums: sums.byColumn(), cutCells }
      await file.finish(source.summaries(), createAbout(facts, lookups))
      if (isCancelled()) return err({ code: 'CANCELLED' })
      target.publish()
      return ok({ rows: sums.rows(), sums: sumsOf(sums), cutCells: cutCells.length })
    } finally {
      target.discard()
    }
  }

  return async function* exportJob(
    request: ExportRequest,
    context: JobContext,
  ): AsyncGenerator<ExportProgress, ExportOutcome, void> {
    const reader = openReader(request.database)
    try {
      return yield* write(reader.read, request, context)
    } catch (error) {
      if (error instanceof TargetError) return err(error.refusal)
      throw error
    } finally {
      reader.close()
    }
  }
}
