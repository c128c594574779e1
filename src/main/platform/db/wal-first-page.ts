/**
 * The first page as a leftover write-ahead log has it. SQLite itself can't be asked: opening a file in WAL mode, even
 * for reading, leaves a -wal and a -shm beside it, and a file that is not ours has to stay untouched.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import {
  addToSum,
  FRAME_HEADER_BYTES,
  HEADER_BYTES,
  isSame,
  MAGIC_BIG_ENDIAN,
  MAGIC_LITTLE_ENDIAN,
  sumAt,
} from './wal-format.ts'

const readExactly = (descriptor: number, bytes: Buffer): boolean =>
  readSync(descriptor, bytes, 0, bytes.length, null) === bytes.length

const scan = (descriptor: number): Buffer | undefined => {
  const header = Buffer.alloc(HEADER_BYTES)
  if (!readExactly(descriptor, header)) return undefined
  const magic = header.readUInt32BE(0)
  if (magic !== MAGIC_LITTLE_ENDIAN && magic !== MAGIC_BIG_ENDIAN) return undefined
  const littleEndian = magic === MAGIC_LITTLE_ENDIAN
  let sum = addToSum(header.subarray(0, 24), littleEndian, [0, 0])
  if (!isSame(sum, sumAt(header, 24))) return undefined

  const salt = sumAt(header, 16)
  const frame = Buffer.alloc(FRAME_HEADER_BYTES + header.readUInt32BE(8))
  let committed: Buffer | undefined
  let written: Buffer | undefined
  while (readExactly(descriptor, frame)) {
    const page = frame.subarray(FRAME_HEADER_BYTES)
    sum = addToSum(page, littleEndian, addToSum(frame.subarray(0, 8), littleEndian, sum))
    if (!isSame(salt, sumAt(frame, 8)) || !isSame(sum, sumAt(frame, 16))) break
    if (frame.readUInt32BE(0) === 1) written = Buffer.from(page)
    if (frame.readUInt32BE(4) !== 0) committed = written ?? committed
  }
  return committed
}

/** Undefined when no committed first page stands in the log of this database file. */
export const readFirstPageOfWal = (database: string): Buffer | undefined => {
  const path = `${database}-wal`
  if (!existsSync(path)) return undefined
  const descriptor = openSync(path, 'r')
  try {
    return scan(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
