/** Why a file can't be written where the user wants it. */

export type TargetCode = 'TARGET_OPEN' | 'TARGET_READ_ONLY' | 'TARGET_FULL' | 'TARGET_UNUSABLE'

export class TargetRefused extends Error {
  override name = 'TargetRefused'
  readonly code: TargetCode

  constructor(code: TargetCode, cause?: unknown) {
    super(`target: ${code}`, { cause })
    this.code = code
  }
}

const CODES: Readonly<Record<string, TargetCode>> = {
  EBUSY: 'TARGET_OPEN',
  // A running program, on Linux.
  ETXTBSY: 'TARGET_OPEN',
  EACCES: 'TARGET_READ_ONLY',
  EROFS: 'TARGET_READ_ONLY',
  ENOSPC: 'TARGET_FULL',
  EDQUOT: 'TARGET_FULL',
  EFBIG: 'TARGET_FULL',
  ENOENT: 'TARGET_UNUSABLE',
  ENOTDIR: 'TARGET_UNUSABLE',
  EISDIR: 'TARGET_UNUSABLE',
  ENAMETOOLONG: 'TARGET_UNUSABLE',
  EINVAL: 'TARGET_UNUSABLE',
  EIO: 'TARGET_UNUSABLE',
  ENXIO: 'TARGET_UNUSABLE',
}

/** `denied`: what EPERM means here. Windows says it of a file that Excel holds and of a folder that nobody may write. */
export const targetCodeOf = (systemCode: string, denied: TargetCode): TargetCode | undefined =>
  systemCode === 'EPERM' ? denied : CODES[systemCode]

const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Runs `work` on the target, naming what the system says about disk and folder. */
export const onTarget = <T>(denied: TargetCode, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    const code = targetCodeOf(systemCodeOf(error), denied)
    throw code ? new TargetRefused(code, error) : error
  }
}
