/** Every copy in the shop's folder, held against its hash, its own pages, our schema, and what was counted in it when it was made. */
import { existsSync } from 'node:fs'
import { inspectShopFile } from '#main/platform/db/inspect.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { type Copy, isIntact, listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import { checkCopy } from '#main/platform/snapshot/restore-rows.ts'
import { differsInRows } from '../copies/ask-restored.ts'
import { askFigures } from '../copies/copy-figures.ts'

/** `changed`: not bit by bit what it was when it was made. `strange`: it holds what no copy of a shop has. */
export type CopyProblem =
  | { code: 'changed' | 'damaged' | 'foreign' | 'newer' | 'counts' }
  | { code: 'strange'; object: string }

export type CopyResult = { name: string; problems: CopyProblem[] }

const isAsCounted = ({ path, facts }: Copy): boolean => {
  if (!facts) return true
  const figures = facts.figures && askFigures(path)
  return !differsInRows(path, facts) && (!figures || JSON.stringify(figures) === JSON.stringify(facts.figures))
}

const problemIn = (copy: Copy): CopyProblem | undefined => {
  const { path, isCut } = copy
  if (isCut || !isIntact(path)) return { code: 'changed' }
  const seen = inspectShopFile(path)
  if (!seen.ok) {
    if (seen.error.code === 'FOREIGN') return { code: 'foreign' }
    return { code: seen.error.code === 'NEWER' ? 'newer' : 'damaged' }
  }
  const checked = checkCopy(path, seen.value.version)
  if (!checked.ok) return checked.error.code === 'STRANGE' ? { ...checked.error, code: 'strange' } : { code: 'damaged' }
  return isAsCounted(copy) ? undefined : { code: 'counts' }
}

const problemOf = (copy: Copy): CopyProblem | undefined => {
  try {
    return problemIn(copy)
  } catch (error) {
    const known = asStorageError(error)
    // Beside an open window a copy may go by its age while it is read.
    if (!existsSync(copy.path)) return undefined
    if (known instanceof StorageError && known.code === 'DAMAGED') return { code: 'damaged' }
    throw known
  }
}

/** Newest first, one result at a time. Throws StorageError where the disk does not let a copy be read. */
export function* verifyCopies(backups: string): Generator<CopyResult> {
  for (const copy of listCopies(backups)) {
    const problem = problemOf(copy)
    yield { name: copy.name, problems: problem ? [problem] : [] }
  }
}
