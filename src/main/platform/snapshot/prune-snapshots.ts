import { rmSync } from 'node:fs'
import { asStorageError, StorageError } from '../db/storage-error.ts'
import { factsPathOf } from './copy-facts.ts'
import { type Copy, hashPathOf, listCopies } from './list-snapshots.ts'
import { chooseKept, RETENTION, type Retention } from './retention.ts'

/** The copy goes first: a hash without its copy is not counted, a copy without its hash would only take room. */
export const removeCopy = (path: string): void => {
  rmSync(path, { force: true })
  // Whatever lies in the place of those two, the copy is gone.
  for (const beside of [hashPathOf(path), factsPathOf(path)]) rmSync(beside, { recursive: true, force: true })
}

export type Pruning = {
  /** Names of copies whose hash was seen to differ. */
  damaged?: readonly string[] | undefined
  /** A copy that was just verified: it stays whatever its number says. */
  made?: string | undefined
  retention?: Retention
}

/** Removes what is not kept and returns what is there afterwards. */
export const pruneSnapshots = (folder: string, { damaged = [], made, retention = RETENTION }: Pruning = {}): Copy[] => {
  const copies = listCopies(folder)
  const judged = copies.map((copy) => ({ ...copy, isGood: !copy.isCut && !damaged.includes(copy.name) }))
  const kept = new Set([...chooseKept(judged, retention)].map(({ path }) => path))
  return copies.filter(({ path }) => {
    if (kept.has(path) || path === made) return true
    try {
      removeCopy(path)
      return false
    } catch (error) {
      // Somebody reads it, or the place may not be written: it goes another time.
      if (asStorageError(error) instanceof StorageError) return true
      throw error
    }
  })
}
