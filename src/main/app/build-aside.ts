import { renameSync, rmSync } from 'node:fs'
import { syncFolder } from '#main/platform/durable-file.ts'
import type { ShopPaths } from '#main/platform/shop-folder.ts'
import { runAtOnce } from '#main/platform/worker/run-steps.ts'
import type { Result } from '#shared/kernel/result.ts'

const removePart = (part: string): void => {
  for (const path of [part, `${part}-wal`, `${part}-shm`]) rmSync(path, { force: true })
}

/** Built aside and renamed when complete: a folder holds a whole shop or none. */
export function* buildAsideInSteps<P, T, E>(
  paths: ShopPaths,
  build: (part: string) => Generator<P, Result<T, E>, void>,
): Generator<P, Result<T, E>, void> {
  const part = `${paths.database}.part`
  removePart(part)
  try {
    const built = yield* build(part)
    if (!built.ok) return built
    // Closing flushed the log into the file and synced it; the name is all that is missing.
    renameSync(part, paths.database)
    syncFolder(paths.folder)
    return built
  } finally {
    // Refused, broken off or given up; a finished one has its name and is not called so any more.
    removePart(part)
  }
}

export const buildAside = <T, E>(paths: ShopPaths, build: (part: string) => Result<T, E>): Result<T, E> =>
  runAtOnce(
    buildAsideInSteps(paths, function* (part) {
      yield* []
      return build(part)
    }),
  )
