import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inProject, projectRoot } from '../project.ts'

const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

const isBuilt = (path: string): boolean => !/\.test\.tsx?$/.test(path)

const listFiles = (path: string): string[] => {
  const full = inProject(path)
  if (!existsSync(full)) return []
  if (/\.\w+$/.test(path)) return [full]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** One hash over everything a build reads: by content, so that a fresh checkout of the same sources is the same build. */
export const hashSources = (): string => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(listFiles).filter(isBuilt).sort()) {
    hash
      .update(`${relative(projectRoot, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}
