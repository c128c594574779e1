import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SmallDisk = { folder: string; unmount: () => void }

/** A disk of a few megabytes; only root can make one. */
export const mountSmallDisk = (parent: string, megabytes: number): SmallDisk | undefined => {
  const folder = join(parent, 'disk')
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'khostum-test', folder])
  if (mounted.status !== 0) {
    process.stderr.write('skipped: only root can make a small disk\n')
    return undefined
  }
  return { folder, unmount: () => void spawnSync('umount', ['-l', folder]) }
}

/** From now on nobody writes on it, not even root; false where it stays writable. */
export const makeReadOnly = (folder: string): boolean =>
  spawnSync('mount', ['-o', 'remount,ro', folder], { timeout: 10_000 }).status === 0

/** Takes up everything but `leaveBytes`. */
export const fillDisk = (folder: string, leaveBytes: number): void => {
  const path = join(folder, `filler-${readdirSync(folder).length}`)
  const chunk = Buffer.alloc(4096, 1)
  try {
    for (;;) writeFileSync(path, chunk, { flag: 'a' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
  const { size } = statSync(path)
  truncateSync(path, size - leaveBytes)
}

export const emptyDisk = (folder: string): void => {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('filler'))) rmSync(join(folder, name))
}
