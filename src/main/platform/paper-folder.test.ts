import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { makePaperFolder, removeLeftPaper } from './paper-folder.ts'

/** Of a process that ran and has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

test.runIf(process.platform !== 'win32')('what waits to be printed is for this account alone', () => {
  const folder = makePaperFolder(tempFolder())

  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('what a killed program left goes with the next one, and what another still needs stays', () => {
  const parent = tempFolder()
  const left = join(parent, `khostum-paper-${endedPid()}-abc123`)
  mkdirSync(left)
  writeFileSync(join(left, 'order.json'), 'Անի')
  const needed = makePaperFolder(parent)
  mkdirSync(join(parent, 'khostum-paper'))

  removeLeftPaper(parent)

  expect(existsSync(left)).toBe(false)
  expect(readdirSync(parent)).toHaveLength(2)
  expect(existsSync(needed)).toBe(true)
})
