/** What one page of a b-tree holds, cell by cell; a cell that makes no sense is left out and the others are read all the same. */
import { PAGE_BYTES } from './page-images.ts'
import { readRecord, readVarint, type Value } from './record.ts'

const KINDS = { 2: 'index', 5: 'inner', 10: 'index', 13: 'rows' } as const
const INNER_INDEX = 2
const HEADER_BYTES = 100

export type PageKind = (typeof KINDS)[keyof typeof KINDS]
export type StoredRow = { id: number; values: Value[]; payload: Buffer }

const startOf = (page: number): number => (page === 1 ? HEADER_BYTES : 0)

export const kindOf = (page: number, bytes: Buffer): PageKind | undefined => {
  const type = bytes[startOf(page)]
  return type === 2 || type === 5 || type === 10 || type === 13 ? KINDS[type] : undefined
}

const hasChildren = (type: number | undefined): boolean => type === INNER_INDEX || type === 5

const cellsOf = (page: number, bytes: Buffer): number[] => {
  const start = startOf(page)
  const first = start + (hasChildren(bytes[start]) ? 12 : 8)
  const count = Math.min(bytes.readUInt16BE(start + 3), Math.floor((bytes.length - first) / 2))
  return Array.from({ length: count }, (_, n) => bytes.readUInt16BE(first + 2 * n)).filter(
    (at) => at >= first && at < bytes.length - 3,
  )
}

/** Pages below this one. */
export const childrenOf = (page: number, bytes: Buffer): number[] => {
  const start = startOf(page)
  if (!hasChildren(bytes[start])) return []
  return [...cellsOf(page, bytes).map((at) => bytes.readUInt32BE(at)), bytes.readUInt32BE(start + 8)]
}

type Follow = (page: number) => Buffer | undefined

/** The part of a payload that stays on the page; the rest lies in a chain of pages of its own. */
const localBytes = (payload: number, isRows: boolean): number => {
  const most = isRows ? PAGE_BYTES - 35 : Math.floor(((PAGE_BYTES - 12) * 64) / 255) - 23
  if (payload <= most) return payload
  const least = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23
  const fitting = least + ((payload - least) % (PAGE_BYTES - 4))
  return fitting <= most ? fitting : least
}

const LONGEST_PAYLOAD = 64 * 1024 * 1024

const readPayload = (bytes: Buffer, at: number, size: number, isRows: boolean, follow: Follow): Buffer | undefined => {
  const local = localBytes(size, isRows)
  if (size > LONGEST_PAYLOAD || at + local > bytes.length) return undefined
  if (local === size) return bytes.subarray(at, at + size)
  if (at + local + 4 > bytes.length) return undefined
  const parts = [bytes.subarray(at, at + local)]
  let left = size - local
  let next = bytes.readUInt32BE(at + local)
  while (left > 0) {
    const part = follow(next)
    if (!part) return undefined
    parts.push(part.subarray(4, 4 + Math.min(left, PAGE_BYTES - 4)))
    left -= PAGE_BYTES - 4
    next = part.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

/** Rows of a page of rows. */
export const rowsOf = (page: number, bytes: Buffer, follow: Follow): StoredRow[] =>
  cellsOf(page, bytes).flatMap((at) => {
    const size = readVarint(bytes, at)
    const id = size && readVarint(bytes, size.next)
    if (!size || !id || size.value < 1) return []
    const payload = readPayload(bytes, id.next, size.value, true, follow)
    const values = payload && readRecord(payload)
    return payload && values ? [{ id: id.value, values, payload }] : []
  })

/** Keys of a page of an index; the last value of each is the row's id. */
export const keysOf = (page: number, bytes: Buffer, follow: Follow): Value[][] => {
  const skipped = bytes[startOf(page)] === INNER_INDEX ? 4 : 0
  return cellsOf(page, bytes).flatMap((at) => {
    const size = readVarint(bytes, at + skipped)
    const payload = size && size.value > 0 && readPayload(bytes, size.next, size.value, false, follow)
    const values = payload ? readRecord(payload) : undefined
    return values ? [values] : []
  })
}
