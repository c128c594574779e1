import { renameSync, rmSync } from 'node:fs'
import { syncFolder } from '#main/platform/durable-file.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import type { Result } from '#shared/kernel/result.ts'

const removePart = (part: string): void => {
  for (const path of [part, `${part}-wal`, `${part}-shm`]) rmSync(path, { force: true })
}

/** Built aside and renamed when complete: a folder holds a whole shop or none. */
export const buildAside = <T, E>(paths: ShopPaths, build: (part: string) => Result<T, E>): Result<T, E> => {
  const part = `${paths.database}.part`
  removePart(part)
  try {
    const built = build(part)
    if (!built.ok) {
      removePart(part)
      return built
    }
    // Closing flushed the log into the file and synced it; the name is all that is missing.
    renameSync(part, paths.database)
    syncFolder(paths.folder)
    return built
  } catch (error) {
    removePart(part)
    throw error
  }
}
