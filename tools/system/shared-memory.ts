import { existsSync, statfsSync } from 'node:fs'

const ENOUGH = 256 * 1024 * 1024

/** Containers often give /dev/shm 64 MB, in which Chromium's renderers die; it can keep its buffers in files instead. */
export const sharedMemoryArgs = (): string[] => {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return []
  const { blocks, bsize } = statfsSync('/dev/shm')
  return blocks * bsize < ENOUGH ? ['--disable-dev-shm-usage'] : []
}
