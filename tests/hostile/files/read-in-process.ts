/** Run as a process of its own: reads each file as the window does, plans its rows as the screen does, and says what came of it. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { AppJobs } from '#main/app/jobs.ts'
import { createReadInWorker } from '#main/app/read-in-worker.ts'
import { toCandidate } from '#main/features/importing/candidate.ts'
import { toSource } from '#main/features/importing/import-source.ts'
import { planRow } from '#main/features/importing/planner.ts'
import { createWorkerPool } from '#main/platform/worker/worker-pool.ts'
import { LocalDate } from '#shared/kernel/local-date.ts'

const MEGABYTE = 1024 * 1024
const TODAY = LocalDate.parse('2026-05-14')
const [list = '', worker = join(import.meta.dirname, '../../../src/main/worker.ts')] = process.argv.slice(2)
const paths = readFileSync(list, 'utf8').split('\u0000')

const pool = createWorkerPool<AppJobs>(worker)
const read = createReadInWorker(pool)
const rest = process.memoryUsage().rss
let peak = rest
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 25)

const judge = async (path: string) => {
  const table = await read(path, {})
  if (!table.ok) return table.error
  const source = toSource(table.value, {})
  for (const [index, cells] of source.rows.slice(0, 3_000).entries())
    planRow(toCandidate(cells, index + 1, source.columns, TODAY), () => [])
  return { rows: source.rows.length + source.headerRow }
}

for (const path of paths) {
  globalThis.gc?.()
  const began = performance.now()
  peak = process.memoryUsage().rss
  let verdict: object
  try {
    verdict = await judge(path)
  } catch (error) {
    verdict = { code: 'CRASH', kind: error instanceof Error ? `${error.message} ${error.stack}` : '' }
  }
  const ms = Math.round(performance.now() - began)
  const line = { name: basename(path), verdict, ms, megabytes: Math.round((peak - rest) / MEGABYTE) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
clearInterval(watch)
await pool.close()
