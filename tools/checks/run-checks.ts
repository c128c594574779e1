import { devNull } from 'node:os'
import { projectRoot } from '../project.ts'
import { architecture } from './architecture.ts'
import type { Check, Tally } from './check.ts'
import { endToEnd } from './end-to-end.ts'
import { lint } from './lint.ts'
import { build, setUp } from './set-up.ts'
import { types } from './types.ts'
import { units } from './unit.ts'
import { unused } from './unused.ts'

const statics: readonly Check[] = [types, lint, architecture, unused(projectRoot)]

const plans = { static: statics, all: [setUp, ...statics, units, build, endToEnd] } as const

const SHOWN_OUTPUT = 20_000

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const runOne = async (check: Check): Promise<Tally> => {
  try {
    return await check.run()
  } catch (error) {
    return { passed: 0, failed: 1, detail: 'broke', output: error instanceof Error ? error.message : String(error) }
  }
}

/** Runs the checks one after the other and ends with the line `N passed, N failed`; answers with the exit code. `long` runs the tests by chance at length. */
export const runChecks = async (plan: keyof typeof plans, { long } = { long: false }): Promise<number> => {
  // The tests by chance then run as long as in a soak; its report is not written.
  if (long) process.env.KHOSTUM_SOAK = devNull
  let passed = 0
  let failed = 0
  for (const check of plans[plan]) {
    print(`\n== ${check.name} ==`)
    const began = Date.now()
    const tally = await runOne(check)
    if (tally.failed > 0 && tally.output) print(tally.output.trim().slice(-SHOWN_OUTPUT))
    const seconds = ((Date.now() - began) / 1_000).toFixed(1)
    print(
      `${tally.failed > 0 ? 'FAILED' : 'ok'}: ${tally.passed} passed, ${tally.failed} failed (${tally.detail}, ${seconds} s)`,
    )
    passed += tally.passed
    failed += tally.failed
  }
  print(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}
