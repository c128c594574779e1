/** Folders that last as long as a program runs: names and phones, for this account's eyes, and for no longer than that. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from './error-code.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Alive, but of another user.
    return errorCode(error) === 'EPERM'
  }
}

export const removePassing = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

export const passingFolders = (prefix: string) => {
  const ofProcess = new RegExp(`^${prefix}(\\d+)-`)

  /** What a killed program left. Nobody waits for it, so whatever can't be removed stays for the next time. */
  const removeLeft = (parent: string): void => {
    if (!existsSync(parent)) return
    for (const name of readdirSync(parent)) {
      const pid = ofProcess.exec(name)?.[1]
      if (pid === undefined || isAlive(Number(pid))) continue
      try {
        removePassing(join(parent, name))
      } catch (error) {
        // Of another account of the computer.
        if (errorCode(error) === undefined) throw error
      }
    }
  }

  return {
    removeLeft,
    make: (parent: string): string => {
      removeLeft(parent)
      return mkdtempSync(join(parent, `${prefix}${process.pid}-`))
    },
  }
}
