/** Where a document waits for the engine that lays it out: names and phones, for this account's eyes, and for no longer than that. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'khostum-paper-'
const OF_PROCESS = new RegExp(`^${PREFIX}(\\d+)-`)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Alive, but of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export const removePaperFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

/** What a killed program left. Nobody waits for it, so whatever can't be removed stays for the next time. */
export const removeLeftPaper = (parent: string = tmpdir()): void => {
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const pid = OF_PROCESS.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    try {
      removePaperFolder(join(parent, name))
    } catch (error) {
      // Of another account of the computer.
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
}

export const makePaperFolder = (parent: string = tmpdir()): string => {
  removeLeftPaper(parent)
  return mkdtempSync(join(parent, `${PREFIX}${process.pid}-`))
}
