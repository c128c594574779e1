/** Files that the user asked for: written aside and renamed, so that what was there before stays whole until the new one is. */
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { publishFile } from './durable-file.ts'

export type TargetRefused = { code: 'TARGET_REFUSED'; reason: 'READ_ONLY' | 'IN_USE' | 'DISK_FULL' | 'MISSING' }

const REASONS: Readonly<Record<string, TargetRefused['reason']>> = {
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EROFS: 'READ_ONLY',
  EISDIR: 'READ_ONLY',
  EBUSY: 'IN_USE',
  ETXTBSY: 'IN_USE',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  ENOENT: 'MISSING',
  ENOTDIR: 'MISSING',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** A rename asks only for the folder's permission: a file that its owner marked as read-only is looked at itself. */
const isReadOnlyFile = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && (found.mode & 0o222) === 0
}

/** Windows calls a file that another program holds open "not permitted" when it is renamed over. */
const reasonOf = (error: unknown, hasPart: boolean): TargetRefused['reason'] | undefined => {
  const reason = REASONS[codeOf(error)]
  return process.platform === 'win32' && hasPart && reason === 'READ_ONLY' ? 'IN_USE' : reason
}

/** Throws what is not about the target. */
export const writeTarget = (path: string, bytes: Uint8Array): Result<null, TargetRefused> => {
  const part = `${path}.part`
  let hasPart = false
  try {
    if (isReadOnlyFile(path)) return err({ code: 'TARGET_REFUSED', reason: 'READ_ONLY' })
    writeFileSync(part, bytes)
    hasPart = true
    publishFile(part, path)
    return ok(null)
  } catch (error) {
    rmSync(part, { force: true })
    const reason = reasonOf(error, hasPart)
    if (!reason) throw error
    return err({ code: 'TARGET_REFUSED', reason })
  }
}
