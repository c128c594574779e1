/** Opens the shop in a folder: look, lock, copy, migrate, serve. Nothing is written into a file that is refused. */
import { existsSync } from 'node:fs'
import { findLastMoment } from '#main/platform/change-log/last-moment.ts'
import { type Clock, type Stopwatch, systemStopwatch } from '#main/platform/clock.ts'
import type { Door } from '#main/platform/db/door.ts'
import { type InspectError, inspectShopFile } from '#main/platform/db/inspect.ts'
import { openDoor } from '#main/platform/db/open-door.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import type { NewUuid } from '#main/platform/db/uuid.ts'
import { type DamageSigns, watchDoor } from '#main/platform/db/watched-door.ts'
import type { Device } from '#main/platform/device.ts'
import { isWritable } from '#main/platform/is-writable.ts'
import { removeLeftovers } from '#main/platform/leftovers.ts'
import { type Held, takeLock } from '#main/platform/lock.ts'
import type { Log } from '#main/platform/log.ts'
import { isMarkedDamaged } from '#main/platform/put-aside.ts'
import { requireRoom } from '#main/platform/require-room.ts'
import { shareWithGroup } from '#main/platform/shared-folder.ts'
import { makeShopFolders, type ShopPaths, shopPaths } from '#main/platform/shop-folder.ts'
import { clearSnapshotDue, isSnapshotDue, markSnapshotDue } from '#main/platform/snapshot/due-mark.ts'
import { listSnapshots } from '#main/platform/snapshot/list-snapshots.ts'
import {
  type Snapshot,
  type SnapshotRequest,
  snapshotInSteps,
  takeSnapshot,
} from '#main/platform/snapshot/take-snapshot.ts'
import { createStorageWatch, type StorageWatch } from '#main/platform/storage-watch.ts'
import { runSteps, type Waiting } from '#main/platform/worker/run-steps.ts'
import type { CopyStep } from '#shared/copies/copies.schema.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type ClockWatch, createClockWatch } from './clock-watch.ts'
import { createServices, type Services, type WindowParts } from './compose.ts'
import { askFigures } from './copies/copy-figures.ts'
import { type CopyMaker, type CopyOutcome, createCopyMaker } from './copies/copy-maker.ts'

export type TakeCopy = (request: SnapshotRequest, waiting?: Waiting<CopyStep>) => Promise<Snapshot>

export type OpenShopDeps = WindowParts & {
  device: Device
  /** Named to whoever finds the shop held. */
  program: string
  now: Clock
  stopwatch?: Stopwatch
  newUuid: NewUuid
  machineTimeZone: string
  log: Log
  /** In the worker where there is a window that must not wait. */
  copy?: TakeCopy
  /** The window fills a missing index while it is used; a command has it filled before it begins. */
  fillIndex?: 'later'
}

const INDEX_BATCH = 2_000

type Unusable = { code: 'UNUSABLE'; reason: 'DISK_FULL' | 'READ_ONLY' | 'UNREADABLE' | 'BUSY' | 'UNEXPECTED' }
type Damaged = { code: 'DAMAGED'; snapshots: number }
export type OpenShopError = Exclude<InspectError, { code: 'DAMAGED' }> | Damaged | Held | Unusable

export type OpenShop = {
  /** `database`: the file that is read, which is a copy where the shop is open for viewing. */
  paths: ShopPaths
  door: Door
  services: Services
  /** The last program that had the shop open ended without a copy. */
  isCopyDue: boolean
  copies: CopyMaker
  clock: ClockWatch
  /** Of damage to the file. */
  signs: DamageSigns
  storage: StorageWatch
  /** When it was read, where it is open for viewing alone: others may write on. */
  asOf: Instant | null
  /** A copy where something changed, then everything is let go. A copy that fails is logged and made up for next time. */
  close: (options?: { copy: boolean }) => Promise<CopyOutcome>
}

export const damaged = ({ backups }: ShopPaths): Damaged => ({
  code: 'DAMAGED',
  snapshots: listSnapshots(backups).length,
})

export const refusalOf = (error: unknown, paths: ShopPaths): OpenShopError => {
  if (!(error instanceof StorageError)) throw error
  if (error.code === 'DAMAGED') return damaged(paths)
  if (error.code === 'MISSING') return { code: 'MISSING' }
  return { code: 'UNUSABLE', reason: error.code }
}

const openBehindLock = (paths: ShopPaths, deps: OpenShopDeps, release: () => void): Result<OpenShop, OpenShopError> => {
  const { log, now } = deps
  makeShopFolders(paths.folder)
  clearLeftovers(paths, deps)
  const isCopyDue = isSnapshotDue(paths.backups)
  const opened = openDoor(paths.database, {
    ...deps,
    beforeMigrating: () => {
      requireRoom(paths.database)
      const { rows } = takeSnapshot({ ...paths, at: now(), reason: 'migration' })
      log.note('copied before an upgrade', { rows })
    },
  })
  if (!opened.ok)
    return err(opened.error.code === 'NEWER_FILE' ? { ...opened.error, code: 'NEWER' } : { code: 'FOREIGN' })

  const { migrated } = opened.value
  const { door, signs } = watchDoor(opened.value.door)
  const stopwatch = deps.stopwatch ?? systemStopwatch
  // Before anything of today is written.
  const clock = createClockWatch({ now, stopwatch }, lastSeenOf(door, deps))
  const copyHere: TakeCopy =
    deps.copy ?? ((request, waiting) => runSteps(snapshotInSteps(request, askFigures), waiting))
  const copy: TakeCopy = async (request, waiting) => {
    try {
      return await copyHere(request, waiting)
    } catch (error) {
      signs.noteError(error)
      throw error
    }
  }
  const storage = createStorageWatch(paths)
  opened.value.door.guardWrites(storage.guard)
  const copies = createCopyMaker(
    {
      paths,
      now,
      stopwatch,
      log,
      copy,
    },
    migrated || isCopyDue || listSnapshots(paths.backups).length === 0,
  )
  door.afterCommit(copies.noteChange)
  const close = async ({ copy } = { copy: true }): Promise<CopyOutcome> => {
    const outcome = copy ? await copies.make('close') : 'failed'
    door.close()
    if (outcome !== 'failed') clearSnapshotDue(paths.backups)
    release()
    return outcome
  }
  try {
    noteCopyDue(paths, deps)
    const services = createServices({ ...deps, door, database: paths.database, copyBefore: copies.make })
    prepareIndex(services, deps)
    return ok({ paths, door, services, isCopyDue, copies, clock, signs, storage, asOf: null, close })
  } catch (error) {
    door.close()
    throw error
  }
}

/** A log that can't be read is told by the looks for damage; here it only leaves the clock undoubted. */
export const lastSeenOf = ({ read }: Door, { log }: OpenShopDeps): Instant | undefined => {
  try {
    return findLastMoment(read)
  } catch (error) {
    log.error(error, 'newest entry of the change log')
    return undefined
  }
}

/** In a folder that people share some may be another's, who removes them. */
const clearLeftovers = (paths: ShopPaths, { log }: OpenShopDeps): void => {
  try {
    removeLeftovers(paths)
  } catch (error) {
    log.error(error, 'leftovers of a copy')
  }
}

/** A disk without room for a mark still shows the shop: what is there can be read and carried elsewhere. */
const noteCopyDue = ({ backups }: ShopPaths, { log, now }: OpenShopDeps): void => {
  try {
    markSnapshotDue(backups, now())
  } catch (error) {
    log.error(error, 'mark of a due copy')
  }
}

/** Without room for an index the shop is open all the same; only the search finds less. */
export const prepareIndex = ({ search }: Services, { log, fillIndex }: OpenShopDeps): void => {
  try {
    search.prepare({ staffId: null })
    if (fillIndex !== 'later') for (const _ of search.fill({ staffId: null }, INDEX_BATCH));
  } catch (error) {
    log.error(error, 'search index')
  }
}

const openLocked = (paths: ShopPaths, deps: OpenShopDeps): Result<OpenShop, OpenShopError> => {
  const seen = inspectShopFile(paths.database)
  const isDamaged = (!seen.ok && seen.error.code === 'DAMAGED') || (seen.ok && isMarkedDamaged(paths))
  if (!seen.ok && seen.error.code !== 'DAMAGED') return err(seen.error)
  if (isDamaged && !existsSync(paths.lock)) return err(damaged(paths))
  if (!isWritable(paths.folder) || !isWritable(paths.database)) {
    throw new StorageError('READ_ONLY', new Error('the folder or the file'))
  }
  shareWithGroup(paths.folder)
  const lock = takeLock(paths, deps)
  // What looked damaged may be half of what the holder is writing just now.
  if (!lock.ok) return lock
  const { release } = lock.value
  try {
    const opened = isDamaged ? err(damaged(paths)) : openBehindLock(paths, deps, release)
    if (!opened.ok) release()
    return opened
  } catch (error) {
    release()
    throw error
  }
}

/** Throws only what nobody expects; then the lock is free again. */
export const openShop = (folder: string, deps: OpenShopDeps): Result<OpenShop, OpenShopError> => {
  const paths = shopPaths(folder)
  try {
    return openLocked(paths, deps)
  } catch (error) {
    return err(refusalOf(asStorageError(error), paths))
  }
}
