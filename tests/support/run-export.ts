import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { ledgerTotals } from '#main/features/compensations/ledger-totals.service.ts'
import { createExportJob, type ExportProgress, type ExportRequest } from '#main/features/exporting/export-job.ts'
import type { ExportDone } from '#shared/exporting/exporting.schema.ts'
import { readXlsx, recordsOf } from './read-xlsx.ts'
import { expectOk, type TestShop } from './test-shop.ts'

type Wanted = Partial<ExportRequest> & Pick<ExportRequest, 'selection'>

const requestOf = (shop: TestShop, wanted: Wanted): ExportRequest => {
  const format = wanted.format ?? 'xlsx'
  return {
    database: shop.path,
    target: join(shop.folder, `export.${format}`),
    format,
    separator: ';',
    settings: shop.services.settings.get(),
    at: shop.clock.now(),
    ...wanted,
  }
}

export const exportJob = createExportJob(ledgerTotals)

/** Runs an export to its end in this very thread. */
export const runExport = async (shop: TestShop, wanted: Wanted) => {
  const request = requestOf(shop, wanted)
  const steps = exportJob(request, { isCancelled: () => false })
  const progress: ExportProgress[] = []
  for (;;) {
    const step = await steps.next()
    if (step.done) return { request, outcome: step.value, progress }
    progress.push(step.value)
  }
}

/** Begins an export and leaves it after `steps` reports of progress, as closing the dialog does. */
export const leaveExport = async (shop: TestShop, wanted: Wanted, steps: number) => {
  const request = requestOf(shop, wanted)
  const running = exportJob(request, { isCancelled: () => false })
  for (let step = 0; step < steps; step += 1) await running.next()
  const partBefore = existsSync(`${request.target}.part`)
  await running.return({ ok: false, error: { code: 'CANCELLED' } })
  return { request, partBefore, left: readdirSync(shop.folder).filter((name) => name.startsWith('export')) }
}

export const exportXlsx = async (shop: TestShop, wanted: Wanted) => {
  const { request, outcome } = await runExport(shop, wanted)
  const done: ExportDone = expectOk(outcome)
  const sheets = await readXlsx(readFileSync(request.target))
  const [main] = sheets
  if (!main) throw new Error('a workbook without sheets')
  return { done, sheets, main, records: recordsOf(main) }
}

export const exportCsv = async (shop: TestShop, wanted: Wanted) => {
  const { request, outcome } = await runExport(shop, { ...wanted, format: 'csv' })
  expectOk(outcome)
  const text = readFileSync(request.target, 'utf8')
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
  return { text, records: data }
}

export const exportJson = async (shop: TestShop, wanted: Wanted): Promise<Record<string, unknown>[]> => {
  const { request, outcome } = await runExport(shop, { ...wanted, format: 'json' })
  expectOk(outcome)
  return JSON.parse(readFileSync(request.target, 'utf8'))
}
