/**
 * One process per shop: an SQLite file held with BEGIN EXCLUSIVE, which the system frees the moment the process ends,
 * however it ends. Nothing else in this process may open that file: closing it would drop the lock.
 */
import { lstatSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Clock } from './clock.ts'
import { asStorageError, StorageError } from './db/storage-error.ts'
import type { ShopPaths } from './shop-folder.ts'
import { putOutOfTheWay, readSmallFile } from './small-file.ts'

export const Holder = z.object({
  pid: z.int(),
  /** Of the computer's account; empty where it has none, or an earlier version wrote it. */
  user: z.string().default(''),
  host: z.string(),
  program: z.string(),
  since: Instant,
})
export type Holder = z.infer<typeof Holder>

export type ShopLock = { release: () => void }
/** Holder is null when its name could not be read. */
export type Held = { code: 'HELD'; holder: Holder | null }

const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    // An account without a name.
    return ''
  }
}

/** «Khostum, mariam, COUNTER-2». */
export const holderName = ({ program, user, host }: Holder): string =>
  [program, user, host].filter((part) => part !== '').join(', ')

const readHolder = (path: string): Holder | null => {
  // Just being written, or left by a program that was killed: held all the same.
  return readSmallFile(path, Holder) ?? null
}

/** Spoilt by whatever: its content is nothing, only that it can be held. */
const isNoLock = (path: string, error: unknown): boolean => {
  if (error instanceof StorageError && error.code === 'DAMAGED') return true
  const facts = lstatSync(path, { throwIfNoEntry: false })
  return facts !== undefined && !facts.isFile()
}

/** Nobody holds what SQLite can't open: whoever did would be found before that. The file stays the same one all the same. */
const mendLock = (path: string): void => {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) truncateSync(path, 0)
  else putOutOfTheWay(path)
}

const hold = (path: string, { mends } = { mends: true }): Database.Database | undefined => {
  let handle: Database.Database | undefined
  try {
    handle = new Database(path, { timeout: 0 })
    handle.pragma('journal_mode = MEMORY')
    handle.exec('BEGIN EXCLUSIVE')
    return handle
  } catch (error) {
    handle?.close()
    const known = asStorageError(error)
    if (known instanceof StorageError && known.code === 'BUSY') return undefined
    if (mends && isNoLock(path, known)) {
      mendLock(path)
      return hold(path, { mends: false })
    }
    // The folder is there, so a lock that can't be made is one that may not be written.
    throw known instanceof StorageError && known.code === 'MISSING' ? new StorageError('READ_ONLY', error) : known
  }
}

/** Whether somebody has the shop open, asked without taking it. */
export const isHeld = (lock: string): boolean => {
  const handle = hold(lock)
  handle?.close()
  return handle === undefined
}

const writeHolder = (path: string, holder: Holder): void => {
  try {
    // Whoever was killed is named no longer, whatever becomes of the new name.
    rmSync(path, { recursive: true, force: true })
    writeFileSync(path, `${JSON.stringify(holder)}\n`)
  } catch (error) {
    const known = asStorageError(error)
    // On a full disk the shop is held without a name, and half a name is none.
    if (!(known instanceof StorageError && known.code === 'DISK_FULL')) throw known
    rmSync(path, { force: true })
  }
}

export const takeLock = (
  { lock, holder }: ShopPaths,
  { program, now }: { program: string; now: Clock },
): Result<ShopLock, Held> => {
  const handle = hold(lock)
  if (!handle) return err({ code: 'HELD', holder: readHolder(holder) })
  const release = () => {
    try {
      rmSync(holder, { force: true })
    } finally {
      // A name that another user owns in a shared folder stays; the shop is free all the same.
      handle.close()
    }
  }
  try {
    writeHolder(holder, { pid: process.pid, user: accountName(), host: hostname(), program, since: now() })
    return ok({ release })
  } catch (error) {
    release()
    throw error
  }
}
