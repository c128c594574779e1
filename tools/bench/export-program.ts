/** `node export-program.ts DATABASE FROM TO FORMAT OUT`: one export in a process of its own, so that its memory can be told. */
import { readFileSync } from 'node:fs'
import { ledgerTotals } from '#main/features/compensations/ledger-totals.service.ts'
import { createExportJob } from '#main/features/exporting/export-job.ts'
import { defaultSettings } from '#main/features/settings/settings.defaults.ts'
import { listSettings } from '#main/features/settings/settings.repo.ts'
import { systemClock } from '#main/platform/clock.ts'
import { openReader } from '#main/platform/db/open-reader.ts'
import { ExportFormat } from '#shared/exporting/exporting.schema.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'
import { Settings } from '#shared/settings/settings.schema.ts'
import { BENCH_TIME_ZONE } from './build-shop.ts'

const [, , database = '', from = '', to = '', format = '', target = ''] = process.argv

const reader = openReader(database)
const settings = Settings.parse({ ...defaultSettings(BENCH_TIME_ZONE), ...listSettings(reader.read) })
reader.close()

const begun = performance.now()
const steps = createExportJob(ledgerTotals)(
  {
    ...{ database, target, settings, separator: ';' as const, at: systemClock() },
    format: ExportFormat.parse(format),
    selection: { what: 'cases', from: LocalDate.parse(from), to: LocalDate.parse(to) },
  },
  { isCancelled: () => false },
)
let step = await steps.next()
while (!step.done) step = await steps.next()
if (!step.value.ok) throw new Error(step.value.error.code)
const ms = performance.now() - begun
/** What the system counts as this process's peak begins with its parent's, whose copy it once was; Linux also tells its own. */
const peakMb = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kib) / 1_024
}
console.log(JSON.stringify({ ms, rows: step.value.value.rows, peakMb: peakMb() }))
