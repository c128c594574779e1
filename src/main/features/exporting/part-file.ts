/** A file that appears under its name only when it is whole: until then it lies beside it as `.part`. */
import { closeSync, openSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { publishFile } from '#main/platform/durable-file.ts'
import { onTarget, TargetRefused } from './target-refused.ts'

export type PartFile = {
  write: (data: string | Uint8Array) => void
  /** Flushes and gives the file its name; what stood there is replaced. */
  publish: () => void
  /** Leaves no trace of what is not published. */
  discard: () => void
}

const isReadOnly = ({ mode }: Stats): boolean => (mode & 0o222) === 0

/** A file that could not be replaced in the end is refused before the work. */
const checkReplaceable = (target: string): void => {
  const stats = statSync(target, { throwIfNoEntry: false })
  if (!stats) return
  if (!stats.isFile()) throw new TargetRefused('TARGET_UNUSABLE')
  if (isReadOnly(stats)) throw new TargetRefused('TARGET_READ_ONLY')
  closeSync(openSync(target, 'r+'))
}

const openPart = (part: string): number => {
  // Left by a program that was killed.
  rmSync(part, { force: true })
  return openSync(part, 'wx')
}

export const createPartFile = (target: string): PartFile => {
  const part = `${target}.part`
  onTarget('TARGET_OPEN', () => checkReplaceable(target))
  const descriptor = onTarget('TARGET_READ_ONLY', () => openPart(part))
  let isOpen = true
  let isPublished = false
  const close = (): void => {
    if (isOpen) closeSync(descriptor)
    isOpen = false
  }
  return {
    write: (data) => onTarget('TARGET_READ_ONLY', () => writeFileSync(descriptor, data)),
    publish: () =>
      onTarget('TARGET_OPEN', () => {
        close()
        publishFile(part, target)
        isPublished = true
      }),
    discard: () => {
      if (isPublished) return
      close()
      rmSync(part, { force: true })
    },
  }
}
