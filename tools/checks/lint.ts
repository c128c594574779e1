import { runChild } from '../process/run-child.ts'
import { toolScript } from '../project.ts'
import { asOneTest, type Check } from './check.ts'

const checkLint: Check['run'] = async () => {
  const outcome = await runChild(toolScript('.bin/biome'), ['check', '--error-on-warnings', '--colors=off', '.'], {
    limitSeconds: 120,
  })
  const checked = Number(/Checked (\d+) files?/.exec(outcome.output)?.[1] ?? 0)
  return asOneTest(outcome.code === 0 && checked > 0, `${checked} files`, outcome.output)
}

export const lint: Check = { name: 'Lint and format', run: checkLint }
