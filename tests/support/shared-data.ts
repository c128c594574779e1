import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Sample data lies beside the project, not in it; a worktree stands one folder deeper. */
const folder = ['../shared/data', '../../shared/data'].map((path) => join(root, path)).find((path) => existsSync(path))

/** Whether the samples are there; tests that need them say so and pass when they are not. */
export const sharedDataAvailable = (path: string): boolean => {
  const available = folder !== undefined && existsSync(join(folder, path))
  if (!available) process.stderr.write(`skipped: shared data absent (${path})\n`)
  return available
}

export const sharedData = (path: string): string => {
  if (folder === undefined) throw new Error(`shared data absent (${path})`)
  return join(folder, path)
}

export const readSharedText = (path: string): string => readFileSync(sharedData(path), 'utf8')
