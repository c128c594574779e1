/** `npm run bench [-- --small] [-- --only NAME]`: ours beside the limit of the same machine in the same run. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder } from '../electron-runtime/cache-folder.ts'
import { inProject } from '../project.ts'
import { say } from '../say.ts'
import { type Bench, type Measure, makeScratch } from './bench.ts'
import { benchShopFolder, LARGE, SMALL } from './build-shop.ts'
import { judge, type Row } from './judge.ts'
import { type Failure, isWithinBudget, notesOf, tableOf, writeResults } from './report.ts'

const measures: readonly (() => Promise<Measure>)[] = [
  async () => (await import('./measures/search-key.ts')).searchKey,
  async () => (await import('./measures/reads.ts')).reads,
  async () => (await import('./measures/save.ts')).save,
  async () => (await import('./measures/syncs.ts')).syncs,
  async () => (await import('./measures/export.ts')).exporting,
  async () => (await import('./measures/window.ts')).startAndMemory,
  async () => (await import('./measures/painted-key.ts')).paintedKey,
  async () => (await import('./measures/paper.ts')).paper,
]

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { small: { type: 'boolean', default: false }, only: { type: 'string' } },
})

const shops = async (): Promise<Bench['shops']> => {
  const cache = join(cacheFolder(), 'bench')
  mkdirSync(cache, { recursive: true })
  const small = await benchShopFolder(cache, SMALL, say)
  if (values.small) return { small }
  return { small, large: await benchShopFolder(cache, LARGE, say) }
}

const folders = await shops()
const scratch = makeScratch()
const rows: Row[] = []
const failures: Failure[] = []
const from = performance.now()
try {
  for (const load of measures) {
    const { name, run } = await load()
    if (values.only && values.only !== name) continue
    say(`${name} …`)
    try {
      rows.push(...(await run({ shops: folders, scratch: scratch.folder })).flatMap(judge))
    } catch (error) {
      // One measure that breaks is a line of the report; the others are still worth having.
      failures.push({ name, why: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
} finally {
  scratch.remove()
}
const outcome = { rows, failures, seconds: Math.round((performance.now() - from) / 1_000) }
writeResults(inProject('bench/results.json'), outcome)
console.log(tableOf(rows))
console.log(`\n${notesOf(rows).join('\n')}`)
for (const { name, why } of failures) console.log(`\n${name} BROKE: ${why}`)
console.log(`\nMeasured in ${outcome.seconds} s; bench/results.json holds all figures.`)
// A virtual display would keep this program waiting.
process.exit(isWithinBudget(outcome) ? 0 : 1)
