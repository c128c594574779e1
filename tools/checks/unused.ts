import { runNode } from '../process/run-child.ts'
import { toolScript } from '../project.ts'
import { asOneTest, type Check } from './check.ts'

/** What knip finds unused in a checkout, in its own words; empty when there is nothing. Throws when it breaks. */
export const findUnused = async (root: string): Promise<string> => {
  const outcome = await runNode(toolScript('knip/bin/knip.js'), ['--no-progress'], {
    limitSeconds: 180,
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (outcome.code !== 0 && outcome.code !== 1) throw new Error(`knip broke: ${outcome.output.slice(-4_000)}`)
  return outcome.code === 0 ? '' : outcome.output
}

export const unused = (root: string): Check => ({
  name: 'Unused code',
  run: async () => {
    const found = await findUnused(root)
    return asOneTest(found === '', 'files, exports, dependencies', found)
  },
})
