/** A shop out of a copy, in a folder of its own: nothing that is there is written over. */
import { existsSync, mkdirSync } from 'node:fs'
import { type InspectError, inspectShopFile } from '#main/platform/db/inspect.ts'
import { asStorageError } from '#main/platform/db/storage-error.ts'
import { judgeFolder } from '#main/platform/folder/judge-folder.ts'
import { type Held, takeLock } from '#main/platform/lock.ts'
import { makeShopFolders, type ShopPaths } from '#main/platform/shop-folder.ts'
import { hashPathOf, isIntact } from '#main/platform/snapshot/list-snapshots.ts'
import { type CopyRefusal, restoreRows } from '#main/platform/snapshot/restore-rows.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'
import { buildAside } from './build-aside.ts'
import type { OpenShopDeps } from './open-shop.ts'

export type RestoreError =
  | InspectError
  | CopyRefusal
  | Held
  | { code: 'FOLDER_REFUSED'; refusal: FolderRefusal }
  | { code: 'SHOP_EXISTS' }

/** Throws StorageError when the disk does not let it. */
export const restoreShop = (
  snapshot: string,
  folder: string,
  deps: Pick<OpenShopDeps, 'program' | 'now'>,
): Result<{ paths: ShopPaths; rows: number }, RestoreError> => {
  const verdict = judgeFolder(folder)
  if (verdict.holdsShop) return err({ code: 'SHOP_EXISTS' })
  if (verdict.refusal) return err({ code: 'FOLDER_REFUSED', refusal: verdict.refusal })
  try {
    const seen = inspectShopFile(snapshot)
    if (!seen.ok) return seen
    // A copy that lost its hash on the way is judged by what is in it.
    if (existsSync(hashPathOf(snapshot)) && !isIntact(snapshot)) return err({ code: 'DAMAGED' })
    mkdirSync(verdict.folder, { recursive: true })
    const paths = makeShopFolders(verdict.folder)
    const lock = takeLock(paths, deps)
    if (!lock.ok) return lock
    try {
      const built = buildAside(paths, (part) => restoreRows(snapshot, seen.value.version, part))
      return built.ok ? ok({ paths, rows: built.value.rows }) : built
    } finally {
      lock.value.release()
    }
  } catch (error) {
    throw asStorageError(error)
  }
}
