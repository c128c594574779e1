import { existsSync, readFileSync, rmSync } from 'node:fs'
import { runNode } from '../process/run-child.ts'
import { inProject, toolScript } from '../project.ts'
import { atLeastOneFailure, type Check, type Tally } from './check.ts'

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** A test that passes at the second try is a failed one, and so is one that was not run. */
export const tallyPlaywright = ({ stats, errors }: PlaywrightReport, exitCode: number | null, output: string): Tally =>
  atLeastOneFailure(
    {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
      detail: 'in real Electron',
      output,
    },
    exitCode !== 0,
  )

const checkEndToEnd: Check['run'] = async () => {
  const file = inProject('.cache/checks/playwright.json')
  rmSync(file, { force: true })
  const { code, output } = await runNode(toolScript('@playwright/test/cli.js'), ['test'], {
    limitSeconds: 1_300,
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
  })
  if (!existsSync(file)) return { passed: 0, failed: 1, detail: 'Playwright left no report', output }
  const report: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'))
  return tallyPlaywright(report, code, output)
}

export const endToEnd: Check = { name: 'End-to-end tests', run: checkEndToEnd }
