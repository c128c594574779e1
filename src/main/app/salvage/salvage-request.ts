import { systemClock } from '#main/platform/clock.ts'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { Device } from '#main/platform/device.ts'
import type { LastNumber } from '#main/platform/number-gaps.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import type { Result } from '#shared/kernel/result.ts'
import { carryFiles } from '../recovery/carry-files.ts'
import type { SalvageReport } from './salvage-report.ts'
import { type SalvageError, salvageShop } from './salvage-shop.ts'

/** What a thread needs to know to make a whole shop of a damaged one. */
export type SalvageRequest = {
  /** The damaged file, as it lies in the shop or was put aside; its log stands beside it. */
  database: string
  /** Copies to start from, the newest first. */
  copies: readonly string[]
  /** Made by the salvage. */
  folder: string
  /** The folder whose copies and attachments go along. */
  from: string
  program: string
  device: Device
  /** As far as they are known from elsewhere. */
  numbers?: readonly LastNumber[]
}

/** Throws StorageError. */
export const salvageAsAsked = (request: SalvageRequest): Result<SalvageReport, SalvageError> => {
  const salvaged = salvageShop(request, { ...request, now: systemClock, newUuid })
  if (salvaged.ok) carryFiles(shopPaths(request.from), shopPaths(salvaged.value.folder))
  return salvaged
}
