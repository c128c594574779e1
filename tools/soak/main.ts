/** `npm run soak [-- PATTERN …]`: the long versions of the tests by chance, and the report of what they counted. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { runChild, runNode } from '../process/run-child.ts'
import { inProject, toolScript } from '../project.ts'
import { say } from '../say.ts'
import { requirePackages } from '../system/packages.ts'
import { CampaignLine, isReached } from './figures.ts'
import { reportOf } from './report.ts'

const FOLDERS = ['tests/durability', 'tests/hostile']
const LIMIT_SECONDS = 12 * 60 * 60

const patterns = process.argv.slice(2)
const log = inProject('.cache/soak/campaigns.jsonl')
const outcomeFile = inProject('.cache/soak/vitest.json')
mkdirSync(dirname(log), { recursive: true })
for (const path of [log, outcomeFile]) rmSync(path, { force: true })

await requirePackages(['tests'])
const { code } = await runNode(
  toolScript('vitest/vitest.mjs'),
  [
    'run',
    // Both cores of a small computer; by default one is left to others.
    '--maxWorkers=2',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outcomeFile}`,
    ...(patterns.length > 0 ? patterns : FOLDERS),
  ],
  {
    limitSeconds: LIMIT_SECONDS,
    env: { ...process.env, CI: 'true', NO_COLOR: '1', KHOSTUM_SOAK: log },
    onOutput: (text) => process.stderr.write(text),
  },
)

const lines = existsSync(log)
  ? readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => CampaignLine.parse(JSON.parse(line)))
  : []
const Outcome = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })
const { numPassedTests, numFailedTests } = Outcome.parse(JSON.parse(readFileSync(outcomeFile, 'utf8')))
const report = reportOf(lines, { passed: numPassedTests, failed: numFailedTests, at: new Date() })
console.log(report)
// A part of the campaigns is no report of all.
if (patterns.length === 0) {
  const target = inProject('docs/reliability.md')
  writeFileSync(target, report)
  await runChild(toolScript('.bin/biome'), ['format', '--write', target], { limitSeconds: 60 })
  say(isReached(lines) ? 'Written to docs/reliability.md.' : 'Written to docs/reliability.md; a target is missed.')
}
process.exitCode = code === 0 && (patterns.length > 0 || isReached(lines)) ? 0 : 1
