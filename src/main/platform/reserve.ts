/** A file that only takes up room: let go on a full disk, it lets saving go on until somebody has made room. */
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statfsSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'

/** Twice what the log grows to before it is written back: from then on only what is new takes up room. */
const RESERVE_BYTES = 8 * 1024 * 1024
/** What one save and the log's return into the file take at most, many times over. */
const LOW_BYTES = 1024 * 1024

/** Bytes free for this user; without an answer nobody is warned of anything. */
const freeBytes = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

export const createReserve = (path: string, folder: string) => {
  let isKept = existsSync(path) && statSync(path).isFile()
  let isMaking = false

  const release = (): void => {
    isKept = false
    rmSync(path, { force: true })
  }

  const hasRoom = (): boolean => freeBytes(folder) >= 2 * RESERVE_BYTES

  const make = async (): Promise<void> => {
    const part = `${path}.part`
    try {
      const file = await open(part, 'w')
      try {
        // A file system that packs what it stores would keep no room for zeros.
        await file.writeFile(randomBytes(RESERVE_BYTES))
        await file.sync()
      } finally {
        await file.close()
      }
      rmSync(path, { recursive: true, force: true })
      await rename(part, path)
      isKept = true
    } catch (error) {
      rmSync(part, { force: true })
      throw error
    }
  }

  return {
    release,
    /** Before a save: better let go of too early than a save refused. */
    makeRoom: (): void => {
      if (isKept && freeBytes(folder) < LOW_BYTES) release()
    },
    /** Makes it where there is none and room for it and as much again. */
    keep: async (): Promise<void> => {
      if (isKept || isMaking || !hasRoom()) return
      isMaking = true
      try {
        await make()
      } finally {
        isMaking = false
      }
    },
    /** It is used up, and there is no room to make it again. */
    isUsedUp: (): boolean => !isKept && !hasRoom(),
    isFull: (): boolean => freeBytes(folder) < LOW_BYTES,
  }
}
