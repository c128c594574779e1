import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inProject } from '#tools/project.ts'

const CONFIGURATION = [
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  '.dependency-cruiser.cjs',
  'knip.config.ts',
  'electron.vite.config.ts',
  'vitest.config.ts',
  'playwright.config.ts',
]

/** A checkout with our own configuration and packages, but with the given files for sources. */
export const plantProject = (files: Record<string, string>): { root: string; remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), 'khostum-planted-'))
  for (const name of CONFIGURATION) cpSync(inProject(name), join(root, name))
  symlinkSync(inProject('node_modules'), join(root, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
