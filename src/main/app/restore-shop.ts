/** A shop out of a copy, in a folder of its own: nothing that is there is written over. */

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDoor } from '#main/platform/db/open-door.ts'
import { asStorageError } from '#main/platform/db/storage-error.ts'
import type { NewUuid } from '#main/platform/db/uuid.ts'
import type { Device } from '#main/platform/device.ts'
import { judgeFolder } from '#main/platform/folder/judge-folder.ts'
import { type Held, takeLock } from '#main/platform/lock.ts'
import { countOnAbove, type LastNumber } from '#main/platform/number-gaps.ts'
import { makeShopFolders, type ShopPaths } from '#main/platform/shop-folder.ts'
import { restoreRowsInSteps } from '#main/platform/snapshot/restore-rows.ts'
import { runAtOnce } from '#main/platform/worker/run-steps.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FolderRefusal } from '#shared/shop/shop.schema.ts'
import { buildAsideInSteps } from './build-aside.ts'
import type { OpenShopDeps } from './open-shop.ts'
import { type CopyError, type TakenCopy, withTakenCopy } from './recovery/take-copy.ts'

export type RestoreError =
  | CopyError
  | Held
  | { code: 'FOLDER_REFUSED'; refusal: FolderRefusal }
  | { code: 'SHOP_EXISTS' }

/** The shop that the restored one takes the place of. */
export type Replaced = {
  numbers: readonly LastNumber[]
  device: Device
  newUuid: NewUuid
  /** Of the copy that somebody has looked at and agreed to. */
  sha256?: string | undefined
}

type Deps = Pick<OpenShopDeps, 'program' | 'now'>

/** Written into the restored file before it has its name: no number is given twice, whatever happens next. */
const goOnAbove = (part: string, { numbers, ...replaced }: Replaced, { now }: Deps): void => {
  const opened = openDoor(part, { ...replaced, now, beforeMigrating: () => {} })
  if (!opened.ok) throw new Error(`a restored file is ${opened.error.code}`)
  const { door } = opened.value
  try {
    door.write({ staffId: null }, (trx) => countOnAbove(trx, numbers, 'restored'))
  } finally {
    door.close()
  }
}

type Built = Result<{ rows: number }, RestoreError>

function* build(
  { path, version }: TakenCopy,
  folder: string,
  deps: Deps,
  replaced: Replaced | undefined,
): Generator<number, Built, void> {
  const paths = makeShopFolders(folder)
  const lock = takeLock(paths, deps)
  if (!lock.ok) return lock
  try {
    return yield* buildAsideInSteps(paths, function* (part): Generator<number, Built, void> {
      const restored = yield* restoreRowsInSteps(path, version, part)
      if (restored.ok && replaced) goOnAbove(part, replaced, deps)
      return restored
    })
  } finally {
    lock.value.release()
  }
}

type Restored = Result<{ paths: ShopPaths; rows: number }, RestoreError>

/**
 * Yields how many rows there are yet. Throws StorageError when the disk does not let it. A folder that was not there before is gone
 * again when it is refused or given up.
 */
export function* restoreShopInSteps(
  snapshot: string,
  folder: string,
  deps: Deps,
  replaced?: Replaced,
): Generator<number, Restored, void> {
  const verdict = judgeFolder(folder)
  if (verdict.holdsShop) return err({ code: 'SHOP_EXISTS' })
  if (verdict.refusal) return err({ code: 'FOLDER_REFUSED', refusal: verdict.refusal })
  let isKept = existsSync(verdict.folder)
  try {
    const request = { snapshot, scratch: join(verdict.folder, 'taken'), sha256: replaced?.sha256 }
    const built = yield* withTakenCopy(request, (taken) => build(taken, verdict.folder, deps, replaced))
    if (!built.ok) return built
    isKept = true
    return ok({ paths: makeShopFolders(verdict.folder), rows: built.value.rows })
  } catch (error) {
    throw asStorageError(error)
  } finally {
    if (!isKept) rmSync(verdict.folder, { recursive: true, force: true })
  }
}

export const restoreShop = (snapshot: string, folder: string, deps: Deps, replaced?: Replaced): Restored =>
  runAtOnce(restoreShopInSteps(snapshot, folder, deps, replaced))
