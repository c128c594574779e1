/** Watches over every write of one open shop: is the file still there, is there room, and what stands in the way if not. */
import type { StorageTrouble } from '#shared/shop/shop.schema.ts'
import { createSameFile } from './db/same-file.ts'
import { asStorageError, StorageError, type StorageErrorCode } from './db/storage-error.ts'
import type { WriteGuard } from './db/write-guard.ts'
import { isWritable } from './is-writable.ts'
import { createReserve } from './reserve.ts'
import type { ShopPaths } from './shop-folder.ts'

const TROUBLES: Readonly<Record<StorageErrorCode, StorageTrouble>> = {
  DISK_FULL: 'full',
  READ_ONLY: 'read_only',
  BUSY: 'busy',
  DAMAGED: 'damaged',
  MISSING: 'missing',
}

/** To be made while the connection to the shop's file is open. */
export const createStorageWatch = ({ folder, database, reserve: reservePath }: ShopPaths) => {
  const sameFile = createSameFile(database)
  const reserve = createReserve(reservePath, folder)
  let failed: StorageErrorCode | undefined

  const missing = (): StorageErrorCode | undefined => {
    try {
      sameFile.check()
      return undefined
    } catch (error) {
      return error instanceof StorageError ? error.code : 'MISSING'
    }
  }

  /** SQLite says only that a write failed; the disk knows why. */
  const explained = (error: unknown): unknown => {
    const known = asStorageError(error)
    if (!(known instanceof StorageError)) return known
    const lost = missing()
    if (lost) return new StorageError(lost, error)
    const canWrite = isWritable(folder) && isWritable(database)
    return known.code === 'DISK_FULL' && !canWrite ? new StorageError('READ_ONLY', error) : known
  }

  const isOver = (code: StorageErrorCode): boolean => {
    if (code === 'DISK_FULL') return !reserve.isFull()
    if (code === 'READ_ONLY') return isWritable(folder) && isWritable(database)
    return code === 'MISSING'
  }

  const guard: WriteGuard = {
    before: () => {
      sameFile.check()
      reserve.makeRoom()
    },
    committed: () => {
      // What went into a file without a name is not acknowledged.
      sameFile.check()
      failed = undefined
    },
    failed: (error) => {
      const known = explained(error)
      if (known instanceof StorageError) {
        failed = known.code
        if (failed === 'DISK_FULL') reserve.release()
      }
      return known
    },
  }

  return {
    guard,
    keepReserve: reserve.keep,
    /** Whoever asks to try again is not told of the last failure; the next write knows. */
    forget: (): void => {
      failed = undefined
    },
    trouble: (): StorageTrouble | null => {
      const lost = missing()
      if (lost) return TROUBLES[lost]
      if (failed && isOver(failed)) failed = undefined
      if (failed) return TROUBLES[failed]
      return reserve.isUsedUp() ? 'nearly_full' : null
    },
  }
}

export type StorageWatch = ReturnType<typeof createStorageWatch>
