/** Takes the pictures of docs/screenshots from the demonstration shop, in Armenian, at 1366×768. */
import { spawnSync } from 'node:child_process'
import { inProject } from './project.ts'

const { status } = spawnSync(
  process.execPath,
  [
    inProject('node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    inProject('tools/screenshots/playwright.config.ts'),
  ],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
