/** The head of a write-ahead log, the heads of its frames and the sums that guard both, as SQLite describes them. */

export const HEADER_BYTES = 32
export const FRAME_HEADER_BYTES = 24
export const MAGIC_LITTLE_ENDIAN = 0x377f0682
export const MAGIC_BIG_ENDIAN = 0x377f0683

export type Sum = readonly [number, number]

export const addToSum = (bytes: Buffer, littleEndian: boolean, [first, second]: Sum): Sum => {
  let a = first
  let b = second
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + b) >>> 0
    b = (b + (littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

export const sumAt = (bytes: Buffer, at: number): Sum => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
export const isSame = (a: Sum, b: Sum): boolean => a[0] === b[0] && a[1] === b[1]
