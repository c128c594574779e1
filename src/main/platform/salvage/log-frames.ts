/** Frames of a write-ahead log, each judged by its own checksum: SQLite stops at the first bad one, what was saved behind it is still there. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import {
  addToSum,
  FRAME_HEADER_BYTES,
  HEADER_BYTES,
  isSame,
  MAGIC_BIG_ENDIAN,
  MAGIC_LITTLE_ENDIAN,
  sumAt,
} from '../db/wal-format.ts'

/** `isCommitted`: it belongs to a save that was finished. */
export type Frame = { page: number; bytes: Buffer; isCommitted: boolean }

type Read = { page: number; bytes: Buffer; endsSave: boolean; isBehindBreak: boolean }

const readFrames = (descriptor: number, pageSize: number): Read[] => {
  const header = Buffer.alloc(HEADER_BYTES)
  if (readSync(descriptor, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return []
  const magic = header.readUInt32BE(0)
  if (magic !== MAGIC_LITTLE_ENDIAN && magic !== MAGIC_BIG_ENDIAN) return []
  if (header.readUInt32BE(8) !== pageSize) return []
  const littleEndian = magic === MAGIC_LITTLE_ENDIAN
  const salt = sumAt(header, 16)
  // As it was counted, or as it is written: either of the two may be the one that is damaged.
  let before = sumAt(header, 24)
  const found: Read[] = []
  let isBehindBreak = false
  const size = FRAME_HEADER_BYTES + pageSize
  for (let at = HEADER_BYTES; ; at += size) {
    const frame = Buffer.alloc(size)
    if (readSync(descriptor, frame, 0, size, at) < size) return found
    // Left over from the log's last life.
    if (!isSame(salt, sumAt(frame, 8))) {
      isBehindBreak = true
      continue
    }
    const bytes = frame.subarray(FRAME_HEADER_BYTES)
    const sum = addToSum(bytes, littleEndian, addToSum(frame.subarray(0, 8), littleEndian, before))
    before = sumAt(frame, 16)
    if (!isSame(sum, before)) {
      isBehindBreak = true
      continue
    }
    found.push({ page: frame.readUInt32BE(0), bytes, endsSave: frame.readUInt32BE(4) !== 0, isBehindBreak })
  }
}

const readLog = (wal: string, pageSize: number): Read[] => {
  if (!existsSync(wal)) return []
  const descriptor = openSync(wal, 'r')
  try {
    return readFrames(descriptor, pageSize)
  } finally {
    closeSync(descriptor)
  }
}

export const framesOf = (wal: string, pageSize: number): Frame[] => {
  const frames = readLog(wal, pageSize)
  const lastEnd = frames.findLastIndex(({ endsSave }) => endsSave)
  return frames.map(({ page, bytes }, index) => ({ page, bytes, isCommitted: index <= lastEnd }))
}

/**
 * Saves that were finished lie behind a bad frame, where SQLite will not look and will write over them. A power cut leaves one such save
 * at most, which nobody was told of: the next begins when the one before is on the disk.
 */
export const hasSavesBehindBreak = (wal: string, pageSize: number): boolean =>
  readLog(wal, pageSize).filter(({ endsSave, isBehindBreak }) => endsSave && isBehindBreak).length >= 2
