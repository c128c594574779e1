import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inProject, projectRoot } from '../project.ts'
import { asOneTest, type Check } from './check.ts'
import { readModuleGraph } from './module-graph.ts'

const listSources = (): string[] =>
  readdirSync(inProject('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

const checkArchitecture: Check['run'] = async () => {
  const { sources, breaches } = await readModuleGraph(projectRoot)
  const read = new Set(sources)
  // A cruiser that cannot parse sees nothing and is content.
  const unread = listSources().filter((source) => !read.has(source))
  const complaints = [...breaches, ...unread.map((source) => `not read: ${source}`)]
  return asOneTest(complaints.length === 0 && sources.length > 0, `${sources.length} modules`, complaints.join('\n'))
}

export const architecture: Check = { name: 'Architecture', run: checkArchitecture }
