/**
 * A copy from anywhere is never opened where it lies: SQLite would leave files beside it, and what was judged could be another file
 * a moment later. It is read once, byte by byte, into a folder of ours, judged there, and used from there.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type InspectError, inspectShopFile } from '#main/platform/db/inspect.ts'
import { asStorageError, StorageError } from '#main/platform/db/storage-error.ts'
import { makeFolder } from '#main/platform/durable-file.ts'
import { hashPathOf, isIntact } from '#main/platform/snapshot/list-snapshots.ts'
import { type CopyRefusal, checkCopy } from '#main/platform/snapshot/restore-rows.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** `UNFINISHED`: a log lies beside it, so it is a shop that was not closed. `CHANGED`: it is not the file that was shown. */
export type CopyError = InspectError | CopyRefusal | { code: 'UNFINISHED' | 'CHANGED' }

export type TakenCopy = { path: string; version: number; sha256: string }

const CHUNK_BYTES = 1024 * 1024
/** For what else is written meanwhile. */
const SPARE_BYTES = 8 * CHUNK_BYTES

const isFilled = (path: string): boolean => (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

/** What needs no reading: not a file of its own, not of ours, newer, cut short. */
export const refuseAtSight = (snapshot: string): CopyError | undefined => {
  const entry = lstatSync(snapshot, { throwIfNoEntry: false })
  if (!entry) return { code: 'MISSING' }
  // A link, a device, a pipe that never ends.
  if (!entry.isFile()) return { code: 'FOREIGN' }
  if (isFilled(`${snapshot}-wal`) || isFilled(`${snapshot}-journal`)) return { code: 'UNFINISHED' }
  const seen = inspectShopFile(snapshot)
  return seen.ok ? undefined : seen.error
}

const requireRoomFor = (snapshot: string, folder: string): void => {
  const needed = statSync(snapshot).size + SPARE_BYTES
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < needed) throw new StorageError('DISK_FULL', new Error(`${needed} bytes are needed`))
}

/** Returns the SHA-256 in hex of what was read. */
const readInto = (snapshot: string, target: string): string => {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  // Neither waits nor follows, should something else stand there by now.
  const source = openSync(snapshot, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const written = openSync(target, 'wx', 0o600)
    try {
      for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) {
        hash.update(chunk.subarray(0, read))
        for (let done = 0; done < read; ) done += writeSync(written, chunk, done, read - done)
      }
    } finally {
      closeSync(written)
    }
  } finally {
    closeSync(source)
  }
  return hash.digest('hex')
}

const take = (snapshot: string, scratch: string, expected: string | undefined): Result<TakenCopy, CopyError> => {
  const refused = refuseAtSight(snapshot)
  if (refused) return err(refused)
  makeFolder(scratch)
  requireRoomFor(snapshot, scratch)
  const path = join(scratch, 'copy.db')
  const sha256 = readInto(snapshot, path)
  if (expected !== undefined && sha256 !== expected) return err({ code: 'CHANGED' })
  // A copy that lost its hash on the way is judged by what is in it.
  if (existsSync(hashPathOf(snapshot)) && !isIntact(snapshot, () => sha256)) return err({ code: 'DAMAGED' })
  const seen = inspectShopFile(path)
  if (!seen.ok) return seen
  const { version } = seen.value
  const checked = checkCopy(path, version)
  return checked.ok ? ok({ path, version, sha256 }) : checked
}

export type TakeRequest = {
  snapshot: string
  /** Made, and removed whatever happens. */
  scratch: string
  /** Of the file that somebody has agreed to. */
  sha256?: string | undefined
}

/** Reads the whole copy: its head, its hash where it still has one, its pages and its schema. Throws StorageError. */
export function* withTakenCopy<Progress, T, E>(
  { snapshot, scratch, sha256 }: TakeRequest,
  use: (taken: TakenCopy) => Generator<Progress, Result<T, E>, void>,
): Generator<Progress, Result<T, E | CopyError>, void> {
  try {
    rmSync(scratch, { recursive: true, force: true })
    const taken = take(snapshot, scratch, sha256)
    return taken.ok ? yield* use(taken.value) : taken
  } catch (error) {
    throw asStorageError(error)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
