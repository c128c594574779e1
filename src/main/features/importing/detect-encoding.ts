import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { ImportEncoding } from '#shared/importing/importing.schema.ts'

/** Share of zero bytes at even or odd places from which a file without a mark is taken for UTF-16. */
const UTF16_ZEROS = 0.3

const zerosAt = (bytes: Buffer, parity: 0 | 1): number => {
  let zeros = 0
  for (let index = parity; index < bytes.length; index += 2) if (bytes[index] === 0) zeros += 1
  return zeros / Math.max(1, bytes.length / 2)
}

/** A byte-order mark decides; else UTF-8 where the bytes are valid as such; else what Russian Windows writes. */
export const detectEncoding = (bytes: Buffer): ImportEncoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  if (zerosAt(sample, 1) > UTF16_ZEROS) return 'utf-16le'
  if (zerosAt(sample, 0) > UTF16_ZEROS) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251'
}

export const decode = (bytes: Buffer, encoding: ImportEncoding): string =>
  iconv.decode(bytes, encoding, { stripBOM: true })
