import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '#shared/kernel/instant.ts'
import { hashFile } from '../durable-file.ts'

const NAME = /^khostum-\d{8}-\d{9}\.db$/

/** `khostum-20260514-054000123.db`, in UTC: names sort in order of time. */
export const snapshotName = (at: Instant): string => {
  const digits = at.replace(/\D/g, '')
  return `khostum-${digits.slice(0, 8)}-${digits.slice(8)}.db`
}

export const hashPathOf = (snapshot: string): string => `${snapshot}.sha256`

const isNamedSnapshot = (name: string): boolean => NAME.test(name)

/** Finished copies with their hash beside them, the newest first. */
export const listSnapshots = (backups: string): string[] =>
  existsSync(backups)
    ? readdirSync(backups)
        .filter(isNamedSnapshot)
        .map((name) => join(backups, name))
        .filter((path) => existsSync(hashPathOf(path)))
        .sort()
        .reverse()
    : []

/** Whether the copy is still, bit by bit, what was verified when it was made. */
export const isIntact = (snapshot: string): boolean => {
  const [expected, name] = readFileSync(hashPathOf(snapshot), 'utf8').trim().split(/\s+/)
  return name === basename(snapshot) && hashFile(snapshot) === expected
}

/** Called with a copy that has just been verified: it stays whatever its name says, so a good one always does. */
export const pruneSnapshots = (backups: string, keep: number, made: string): void => {
  const others = listSnapshots(backups).filter((path) => path !== made)
  for (const path of others.slice(Math.max(0, keep - 1))) {
    // The copy goes first: a hash without its copy is not counted, a copy without its hash would only take room.
    rmSync(path)
    rmSync(hashPathOf(path))
  }
}
