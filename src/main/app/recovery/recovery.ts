/** Puts a shop from a copy in the place of the one that is open, or could not be opened, and leads back. */
import { join } from 'node:path'
import type { Device } from '#main/platform/device.ts'
import { countOnAbove, type LastNumber, readLastNumbers } from '#main/platform/number-gaps.ts'
import { shopPaths } from '#main/platform/shop-folder.ts'
import { readRecord } from '#main/platform/snapshot/copy-record.ts'
import { listCopies } from '#main/platform/snapshot/list-snapshots.ts'
import type { CopyItem } from '#shared/copies/copies.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { RestorePreview } from '#shared/recovery/recovery.schema.ts'
import type { FolderRefusal, ShopStatus } from '#shared/shop/shop.schema.ts'
import { describeCopies } from '../copies/copy-items.ts'
import type { OpenShop } from '../open-shop.ts'
import type { RestoreError } from '../restore-shop.ts'
import { type ComparedCopy, type CompareRequest, compareCopy } from './compare-copy.ts'
import { nextFolder } from './next-folder.ts'
import { type RestoreRequest, restoreAsAsked } from './restore-request.ts'
import { type CopyError, refuseAtSight } from './take-copy.ts'
import { whileUnfinished } from './unfinished.ts'

/** What a window gives to a thread, so that it is not kept waiting. */
export type RecoveryJobs = {
  compareCopy: (request: CompareRequest) => Promise<Result<ComparedCopy, CopyError>>
  restoreShop: (request: RestoreRequest) => Promise<Result<{ rows: number }, RestoreError>>
}

/** The keeper's part: which shop is open, and how another is opened in its place. */
export type Holder = {
  folder: () => string
  openShop: () => OpenShop | undefined
  device: () => Device
  /** From now on this computer is another one to every shop. */
  renewDevice: () => Device
  /** Closes what is open, has the other folder's shop made, and opens it, with a way back; what was open is opened again when that fails. */
  replaceWith: <E>(make: () => Promise<Result<string, E>>) => Promise<Result<ShopStatus, E>>
}

type Deps = { holder: Holder; userData: string; program: string; jobs?: Partial<RecoveryJobs> }

export type ReplaceError = RestoreError | { code: 'NOT_SAVED' } | { code: 'NO_PLACE'; refusal: FolderRefusal }

const runHere: RecoveryJobs = {
  compareCopy: async (request) => compareCopy(request),
  restoreShop: async (request) => restoreAsAsked(request),
}

export const createRecovery = ({ holder, userData, program, jobs }: Deps) => {
  /** What each file was when somebody looked at it. */
  const shown = new Map<string, string>()
  const { compareCopy: compare, restoreShop: restore } = { ...runHere, ...jobs }

  /** What a damaged or missing shop says of its numbers is not believed: a second identity gives this computer's another letter. */
  const numbersAndDevice = (): { numbers: readonly LastNumber[]; device: Device } => {
    const open = holder.openShop()
    return open
      ? { numbers: readLastNumbers(open.door.read), device: holder.device() }
      : { numbers: [], device: holder.renewDevice() }
  }

  return {
    copies: (): CopyItem[] => {
      const { backups } = shopPaths(holder.folder())
      return describeCopies(readRecord(backups), listCopies(backups))
    },
    pathOf: (name: string): string => join(shopPaths(holder.folder()).backups, name),

    preview: async (snapshot: string): Promise<Result<RestorePreview, CopyError>> => {
      const database = holder.openShop()?.paths.database ?? null
      const compared = await compare({ snapshot, parent: userData, database })
      if (!compared.ok) return compared
      shown.set(snapshot, compared.value.sha256)
      return ok(compared.value.preview)
    },

    restore: async (snapshot: string): Promise<Result<ShopStatus, ReplaceError>> => {
      const from = holder.folder()
      // What its head already refuses costs nobody the open shop, not for a moment.
      const refused = refuseAtSight(snapshot)
      if (refused) return err(refused)
      const folder = nextFolder(from, userData)
      if (!folder.ok) return err({ code: 'NO_PLACE', refusal: folder.error })
      const open = holder.openShop()
      // What can't be written has nothing unsaved, and stays where it is.
      const present = open?.door.isForViewing ? undefined : open
      if (present && (await present.copies.make('restore', { always: true })) === 'failed')
        return err({ code: 'NOT_SAVED' })
      const given = numbersAndDevice()
      const sha256 = shown.get(snapshot)
      const replaced = await holder.replaceWith(async (): Promise<Result<string, ReplaceError>> => {
        const request = { snapshot, folder: folder.value, from, program, sha256, ...given }
        const restored = await whileUnfinished(userData, folder.value, () => restore(request))
        return restored.ok ? ok(folder.value) : restored
      })
      return replaced
    },

    /** Opens a shop that was left; the one that is left now is kept in its turn. */
    goBack: async (folder: string): Promise<Result<ShopStatus, never>> => {
      const { numbers } = numbersAndDevice()
      const opened = await holder.replaceWith(async (): Promise<Result<string, never>> => ok(folder))
      const shop = holder.openShop()
      if (shop) {
        shop.door.write({ staffId: null }, (trx) => countOnAbove(trx, numbers, 'restored'))
      }
      return opened
    },
  }
}
