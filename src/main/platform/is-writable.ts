import { accessSync, constants } from 'node:fs'

/** Asked of the system, without a try: neither rights nor a medium that can't be written say yes. */
export const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
