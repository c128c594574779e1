import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { Device } from '#main/platform/device.ts'
import type { LastNumber } from '#main/platform/number-gaps.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { type RestoreError, restoreShop } from '../restore-shop.ts'
import { carryFiles } from './carry-files.ts'

/** What a thread needs to know to put a shop from a copy in the place of another. */
export type RestoreRequest = {
  snapshot: string
  /** Made by the restore. */
  folder: string
  /** The folder whose place it takes: its copies and attachments go along. */
  from: string
  program: string
  device: Device
  /** Of the shop that is replaced. */
  numbers: readonly LastNumber[]
  /** Of the copy that was shown before. */
  sha256?: string | undefined
}

/** Throws StorageError. */
export const restoreAsAsked = (request: RestoreRequest): Result<{ rows: number }, RestoreError> => {
  const { snapshot, folder, from, program, device, numbers, sha256 } = request
  const restored = restoreShop(snapshot, folder, { program, now: systemClock }, { device, numbers, newUuid, sha256 })
  if (!restored.ok) return restored
  carryFiles(shopPaths(from), restored.value.paths)
  return ok({ rows: restored.value.rows })
}
