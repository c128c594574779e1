/** Every page of a damaged file as it lies on the disk, read without SQLite, which gives up at the first torn one. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { framesOf } from './log-frames.ts'

/** Ours are all made with SQLite's usual size; a header that says something else is part of the damage. */
export const PAGE_BYTES = 4096
/** Of the file, which stands on its first page, and of the page. */
const LONGEST_HEADER = 112

export type PageImage = {
  page: number
  /** Of the last page of a file that was cut, what is left. */
  bytes: Buffer
  /** What the file shows now, not what the page once was. */
  isCurrent: boolean
  isFromLog: boolean
}

export type PageImages = {
  current: (page: number) => Buffer | undefined
  /** All of them, also those that a later save replaced. */
  all: () => Generator<PageImage>
  close: () => void
}

/** `withLog` false: as if there were no log, for one that is another file's. */
export const openPageImages = (database: string, { withLog } = { withLog: true }): PageImages => {
  const descriptor = openSync(database, 'r')
  const count = Math.ceil(fstatSync(descriptor).size / PAGE_BYTES)
  const frames = withLog ? framesOf(`${database}-wal`, PAGE_BYTES).filter(({ isCommitted }) => isCommitted) : []
  const latest = new Map(frames.map((frame) => [frame.page, frame]))

  const stored = (page: number): Buffer | undefined => {
    if (page < 1 || page > count) return undefined
    const bytes = Buffer.alloc(PAGE_BYTES)
    const left = readSync(descriptor, bytes, 0, PAGE_BYTES, (page - 1) * PAGE_BYTES)
    return left < LONGEST_HEADER ? undefined : bytes.subarray(0, left)
  }

  return {
    current: (page) => latest.get(page)?.bytes ?? stored(page),
    *all() {
      for (const frame of frames) {
        const { page, bytes } = frame
        yield { page, bytes, isCurrent: latest.get(page) === frame, isFromLog: true }
      }
      for (let page = 1; page <= count; page++) {
        const bytes = stored(page)
        if (bytes) yield { page, bytes, isCurrent: !latest.has(page), isFromLog: false }
      }
    },
    close: () => closeSync(descriptor),
  }
}
