/** Files that the user asked for: written aside and renamed, so that what was there before stays whole until the new one is. */
import { closeSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { TargetRefusal } from '#shared/files/files.contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { publishFile } from './durable-file.ts'
import { errorCode } from './error-code.ts'

export type TargetRefused = { code: 'TARGET_REFUSED'; reason: TargetRefusal }

/** Thrown out of long writing; `refusal` is what the caller answers with. */
export class TargetError extends Error {
  override name = 'TargetError'
  readonly refusal: TargetRefused

  constructor(reason: TargetRefusal, cause?: unknown) {
    super(`target: ${reason}`, { cause })
    this.refusal = { code: 'TARGET_REFUSED', reason }
  }
}

const REASONS: Readonly<Record<string, TargetRefusal>> = {
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EROFS: 'READ_ONLY',
  EISDIR: 'READ_ONLY',
  EINVAL: 'READ_ONLY',
  ENAMETOOLONG: 'READ_ONLY',
  EBUSY: 'IN_USE',
  ETXTBSY: 'IN_USE',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  ENOENT: 'MISSING',
  ENOTDIR: 'MISSING',
  // The stick was pulled out.
  EIO: 'MISSING',
  ENXIO: 'MISSING',
  ENODEV: 'MISSING',
}

/** Windows calls a file that another program holds open "not permitted" when it is renamed over. */
export const reasonOf = (
  systemCode: string,
  step: 'writing' | 'renaming',
  platform: NodeJS.Platform = process.platform,
): TargetRefusal | undefined => {
  const reason = REASONS[systemCode]
  return platform === 'win32' && step === 'renaming' && reason === 'READ_ONLY' ? 'IN_USE' : reason
}

/** What the system says of a place that is written to; undefined for everything else. */
export const systemReason = (error: unknown): TargetRefusal | undefined => reasonOf(errorCode(error) ?? '', 'writing')

/** Throws TargetError for what is about the target, and everything else as it is. */
const onTarget = <T>(step: 'writing' | 'renaming', work: () => T): T => {
  try {
    return work()
  } catch (error) {
    const reason = error instanceof TargetError ? undefined : reasonOf(errorCode(error) ?? '', step)
    throw reason ? new TargetError(reason, error) : error
  }
}

/** What could not be replaced in the end is refused before the work: a rename asks only for the folder's permission. */
const checkReplaceable = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isFile() || (found.mode & 0o222) === 0) throw new TargetError('READ_ONLY')
  closeSync(openSync(path, 'r+'))
}

export type TargetFile = {
  write: (data: string | Uint8Array) => void
  /** Flushes and gives the file its name; what stood there is replaced. */
  publish: () => void
  /** Leaves no trace of what is not published. */
  discard: () => void
}

/** All three throw TargetError. */
export const openTarget = (path: string): TargetFile => {
  const part = `${path}.part`
  const descriptor = onTarget('writing', () => {
    checkReplaceable(path)
    return openSync(part, 'w')
  })
  let isOpen = true
  let isPublished = false
  const close = (): void => {
    if (isOpen) closeSync(descriptor)
    isOpen = false
  }
  return {
    write: (data) => onTarget('writing', () => writeFileSync(descriptor, data)),
    publish: () =>
      onTarget('renaming', () => {
        close()
        publishFile(part, path)
        isPublished = true
      }),
    discard: () => {
      if (isPublished) return
      close()
      rmSync(part, { force: true })
    },
  }
}

/** A whole file at once. Throws what is not about the target. */
export const writeTarget = (path: string, bytes: Uint8Array): Result<null, TargetRefused> => {
  let target: TargetFile | undefined
  try {
    target = openTarget(path)
    target.write(bytes)
    target.publish()
    return ok(null)
  } catch (error) {
    if (error instanceof TargetError) return err(error.refusal)
    throw error
  } finally {
    target?.discard()
  }
}
