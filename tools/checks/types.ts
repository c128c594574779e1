import { mkdirSync } from 'node:fs'
import { runNode } from '../process/run-child.ts'
import { inProject, toolScript } from '../project.ts'
import { asOneTest, type Check } from './check.ts'

const WORLDS = ['shared', 'main', 'preload', 'renderer', 'tests'] as const

const checkWorld = async (world: string) => {
  const remembered = inProject(`.cache/tsc-${world}.tsbuildinfo`)
  const outcome = await runNode(
    toolScript('typescript/bin/tsc'),
    ['-p', `tsconfig.${world}.json`, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', remembered],
    { limitSeconds: 300 },
  )
  return { world, isSound: outcome.code === 0, output: outcome.output }
}

const checkTypes: Check['run'] = async () => {
  mkdirSync(inProject('.cache'), { recursive: true })
  const [first, second] = [WORLDS.slice(0, 3), WORLDS.slice(3)].map(async (worlds) => {
    const results = []
    for (const world of worlds) results.push(await checkWorld(world))
    return results
  })
  const results = [...((await first) ?? []), ...((await second) ?? [])]
  const unsound = results.filter(({ isSound }) => !isSound)
  const detail =
    unsound.length === 0 ? `${results.length} worlds` : `errors in ${unsound.map(({ world }) => world).join(', ')}`
  return asOneTest(unsound.length === 0, detail, unsound.map(({ output }) => output).join('\n'))
}

export const types: Check = { name: 'Types', run: checkTypes }
