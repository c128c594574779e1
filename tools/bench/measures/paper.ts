import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { systemClock } from '#main/platform/clock.ts'
import { localDateOf } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/local-date.ts'
import type { FollowUpListDocument } from '#shared/printing/printing.schema.ts'
import { type Measure, withSides } from '../bench.ts'
import { BENCH_TIME_ZONE } from '../build-shop.ts'
import { prepareElectron } from '../electron/launch.ts'
import type { Comparison, SizeName } from '../judge.ts'

const LENGTHS = [50, 1_000] as const
/** Both programs are started in turn, so that a busy minute of the machine falls on neither alone. */
const TURNS = 3
const ROUNDS = 3

const Took = z.object({ ms: z.number() })

/** One line of JSON for each PDF. */
const timesOf = async ({ child, ended }: { child: ChildProcess; ended: Promise<void> }): Promise<number[]> => {
  const [stdout, stderr] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    ended,
  ])
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  if (lines.length === 0) throw new Error(`no PDF was made: ${stderr}`)
  return lines.map((line) => Took.parse(JSON.parse(line)).ms)
}

/** After one of each, which load fonts and the page: the lengths take turns. */
const order = <T>(of: readonly T[]): T[] => Array.from({ length: ROUNDS + 1 }, () => of).flat()
const samplesOf = (times: readonly number[], index: number): number[] =>
  times.filter((_, at) => at >= LENGTHS.length && at % LENGTHS.length === index)

const shortened = (document: FollowUpListDocument, rows: number): FollowUpListDocument => {
  let left = rows
  const groups = document.groups.flatMap((group) => {
    const kept = group.rows.slice(0, left)
    left -= kept.length
    return kept.length > 0 ? [{ ...group, rows: kept }] : []
  })
  if (left > 0) throw new Error(`the shop has ${left} promises too few`)
  return { ...document, groups }
}

export const paper: Measure = {
  name: 'paper',
  run: ({ shops, scratch }) => {
    const size: SizeName = shops.large ? 'large' : 'small'
    return withSides({ [size]: shops[size] }, async (sides) => {
      const client = sides[size]?.client
      if (!client) return []
      const electron = await prepareElectron()
      const from = addDays(localDateOf(systemClock(), BENCH_TIME_ZONE), -30)
      const source = { what: 'follow_ups', from, to: addDays(from, 90) } as const
      const begun = performance.now()
      const document = await client.printing.document({ source, confirmed: true })
      const readMs = performance.now() - begun
      if (document.kind !== 'follow_up_list') throw new Error('no list')
      const out = join(scratch, 'list.pdf')
      const documents = LENGTHS.map((rows) => ({ document: shortened(document, rows), out }))
      const orderFile = join(scratch, 'order.json')
      writeFileSync(orderFile, JSON.stringify({ documents: order(documents) }))
      const tables = order([...LENGTHS]).join(',')
      const took: { ours: number[][]; limit: number[][] } = { ours: [], limit: [] }
      for (let turn = 0; turn < TURNS; turn += 1) {
        took.ours.push(
          await timesOf(electron.startIn(join(scratch, 'paper-ours'), shops[size], [`--paper=${orderFile}`])),
        )
        took.limit.push(await timesOf(electron.startIn(join(scratch, 'paper-bare'), undefined, [`--tables=${tables}`])))
      }
      const samples = (times: readonly number[][], index: number) => times.flatMap((turn) => samplesOf(turn, index))
      return LENGTHS.map(
        (rows, index): Comparison => ({
          name: `due list to PDF, ${rows} rows`,
          unit: 'ms',
          limitIs: 'loading a static table of as many rows, as high and in the same fonts, and printToPDF',
          checks: [{ at: 'p50', ratio: 1.5 }],
          sizes: { [size]: { ours: samples(took.ours, index), limit: samples(took.limit, index) } },
          note: `Reading the rows of the longer one through the contract took ${Math.round(readMs)} ms before that.`,
        }),
      )
    })
  },
}
