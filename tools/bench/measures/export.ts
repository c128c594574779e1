import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { instantOf } from '#shared/kernel/instant.ts'
import { addDays, type LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { runNode } from '../../process/run-child.ts'
import { inProject } from '../../project.ts'
import { requirePackages } from '../../system/packages.ts'
import { type Bench, databaseOf, type Measure } from '../bench.ts'
import { BENCH_TIME_ZONE } from '../build-shop.ts'
import { bundleProgram } from '../bundle.ts'
import { FILLED_DAYS, FIRST_FILLED_DAY } from '../fill-tables.ts'
import type { Comparison, SizeName } from '../judge.ts'
import { EXPORTED_CASES } from '../limits/exported-cases.ts'

const ROUNDS = 3
const LIMIT_SECONDS = 300
const PEAK_LIMIT_MB = 400

const Said = z.object({ ms: z.number(), rows: z.int().optional(), peakMb: z.number().optional() })

/** A tenth of the days of the large shop has 100 000 cases. */
const periodOf = (size: SizeName) => ({
  from: size === 'large' ? addDays(FIRST_FILLED_DAY, FILLED_DAYS - FILLED_DAYS / 10) : FIRST_FILLED_DAY,
  to: addDays(FIRST_FILLED_DAY, FILLED_DAYS),
})

const momentOf = (day: LocalDate): string => instantOf(day, LocalTime.parse('00:00'), BENCH_TIME_ZONE)

const runProgram = async (path: string, ...args: string[]): Promise<z.infer<typeof Said>> => {
  const { code, output, stdout } = await runNode(inProject(path), args, { limitSeconds: LIMIT_SECONDS })
  if (code !== 0) throw new Error(`${path}: ${output}`)
  return Said.parse(JSON.parse(stdout))
}

const quoted = (text: string): string => `'${text}'`

/** Of the whole program: it starts in a few milliseconds. */
const sqliteCsv = (database: string, from: string, before: string, out: string): number => {
  const sql = EXPORTED_CASES.replace('?', quoted(from)).replace('?', quoted(before))
  const begun = performance.now()
  const { status, stderr } = spawnSync(
    'sqlite3',
    ['-readonly', '-csv', '-header', '-cmd', `.once ${out}`, database, sql],
    {
      encoding: 'utf8',
      timeout: LIMIT_SECONDS * 1_000,
    },
  )
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`)
  return performance.now() - begun
}

const compareFormats = async (folder: string, size: SizeName, scratch: string): Promise<Comparison[]> => {
  const database = databaseOf(folder)
  const { from, to } = periodOf(size)
  const moments = [momentOf(from), momentOf(addDays(to, 1))] as const
  const out = (name: string): string => join(scratch, `export-${size}-${name}`)
  const times = { csv: [] as number[], xlsx: [] as number[], csvLimit: [] as number[], xlsxLimit: [] as number[] }
  const peaks = { csv: [] as number[], xlsx: [] as number[] }
  const program = await bundleProgram('tools/bench/export-program.ts')
  let rows = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const format of ['csv', 'xlsx'] as const) {
      const said = await runProgram(program, database, from, to, format, out(`ours.${format}`))
      times[format].push(said.ms)
      peaks[format].push(said.peakMb ?? Number.NaN)
      rows = said.rows ?? rows
    }
    times.csvLimit.push(sqliteCsv(database, ...moments, out('limit.csv')))
    const limit = await runProgram('tools/bench/limits/xlsx-writer.ts', database, ...moments, out('limit.xlsx'))
    times.xlsxLimit.push(limit.ms)
  }
  const time = (name: string, limitIs: string, ratio: number, ours: number[], limit: number[]): Comparison => ({
    ...{ name: `export of ${rows} cases to ${name}`, unit: 'ms', limitIs },
    checks: [{ at: 'p50', ratio }],
    sizes: { [size]: { ours, limit } },
  })
  const peak = (name: string, ours: number[]): Comparison => ({
    ...{ name: `peak memory of that export, ${name}`, unit: 'MB', limitIs: 'the budget itself' },
    checks: [{ at: 'p95', ratio: 1 }],
    sizes: { [size]: { ours, limit: ours.map(() => PEAK_LIMIT_MB) } },
  })
  return [
    time('CSV', 'the command sqlite3 -csv with the same columns', 2.5, times.csv, times.csvLimit),
    time('XLSX', 'a writer of our own with the same columns, all texts in place', 3.5, times.xlsx, times.xlsxLimit),
    peak('CSV', peaks.csv),
    peak('XLSX', peaks.xlsx),
  ]
}

export const exporting: Measure = {
  name: 'export',
  run: async ({ shops, scratch }: Bench) => {
    await requirePackages(['bench'])
    const size: SizeName = shops.large ? 'large' : 'small'
    const folder = shops[size]
    return folder ? compareFormats(folder, size, scratch) : []
  },
}
