import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { runNode } from '../process/run-child.ts'
import { inProject, toolScript } from '../project.ts'
import { atLeastOneFailure, type Check, type Tally } from './check.ts'

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** A file that fails outside of its tests counts as one failure, or it would vanish from the sum. */
const countBrokenFiles = ({ testResults }: VitestReport): number =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length

export const tallyVitest = (report: VitestReport, exitCode: number | null, output: string): Tally => {
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''
  return atLeastOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + countBrokenFiles(report),
      detail: `${report.testResults.length} files${skipped}`,
      output,
    },
    exitCode !== 0,
  )
}

const LIMIT_SECONDS = 900
const LONG_LIMIT_SECONDS = 12 * 60 * 60

const checkUnits: Check['run'] = async () => {
  const file = inProject('.cache/checks/vitest.json')
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const { code, output } = await runNode(
    toolScript('vitest/vitest.mjs'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {
      limitSeconds: process.env.KHOSTUM_SOAK === undefined ? LIMIT_SECONDS : LONG_LIMIT_SECONDS,
      env: { ...process.env, CI: 'true', NO_COLOR: '1' },
    },
  )
  if (!existsSync(file)) return { passed: 0, failed: 1, detail: 'Vitest left no report', output }
  const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'))
  return tallyVitest(report, code, output)
}

export const units: Check = { name: 'Unit and integration tests', run: checkUnits }
