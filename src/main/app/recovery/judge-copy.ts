import { existsSync } from 'node:fs'
import { type InspectError, inspectShopFile } from '#main/platform/db/inspect.ts'
import { hashPathOf, isIntact } from '#main/platform/snapshot/list-snapshots.ts'
import { type CopyRefusal, checkCopy } from '#main/platform/snapshot/restore-rows.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export type CopyError = InspectError | CopyRefusal

/** Reads the whole copy: its head, its hash where it still has one, its pages and its schema. Throws StorageError. */
export const judgeCopy = (snapshot: string): Result<{ version: number }, CopyError> => {
  const seen = inspectShopFile(snapshot)
  if (!seen.ok) return seen
  // A copy that lost its hash on the way is judged by what is in it.
  if (existsSync(hashPathOf(snapshot)) && !isIntact(snapshot)) return err({ code: 'DAMAGED' })
  const { version } = seen.value
  const checked = checkCopy(snapshot, version)
  return checked.ok ? ok({ version }) : checked
}
