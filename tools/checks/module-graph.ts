import { runNode } from '../process/run-child.ts'
import { toolScript } from '../project.ts'

type CruiseResult = {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string } }[] }
}

export type ModuleGraph = {
  /** Every module that was read, relative to the root. */
  sources: string[]
  /** One line each: which rule, from where to where. */
  breaches: string[]
}

/** Reads the imports of a checkout and what .dependency-cruiser.cjs has against them; throws the tool's words when it breaks. */
export const readModuleGraph = async (root: string): Promise<ModuleGraph> => {
  const outcome = await runNode(
    toolScript('dependency-cruiser/bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'tools', 'tests'],
    { limitSeconds: 180, cwd: root },
  )
  if (!outcome.stdout.startsWith('{')) throw new Error(`dependency-cruiser broke: ${outcome.output.slice(-4_000)}`)
  const { modules, summary }: CruiseResult = JSON.parse(outcome.stdout)
  return {
    sources: modules.map(({ source }) => source),
    breaches: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}
