import { existsSync } from 'node:fs'
import { errorCode } from '../error-code.ts'
import { hashFromDevice } from '../hash-from-device.ts'
import { systemReason } from '../target-file.ts'
import { hashPathOf, isIntact } from './list-snapshots.ts'

/** Whether the device still gives back what was verified when the copy was made; null when the copy is gone. */
export const rereadCopy = (path: string): boolean | null => {
  try {
    return isIntact(path, hashFromDevice)
  } catch (error) {
    if (!existsSync(path) || !existsSync(hashPathOf(path))) return null
    // A sector that can't be read is damage; a file that somebody holds is none.
    if (errorCode(error) === 'EIO') return false
    if (systemReason(error) !== undefined) return null
    throw error
  }
}
