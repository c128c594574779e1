/** One row as SQLite writes it: a header of types, then the values (sqlite.org/fileformat2.html, §2.1). */

export type Value = string | number | Buffer | null

const LONGEST_VARINT = 9

/** Undefined where the bytes end before it does, or where it says more than a whole number holds. */
export const readVarint = (bytes: Buffer, at: number): { value: number; next: number } | undefined => {
  let value = 0n
  for (let n = 0; n < LONGEST_VARINT; n++) {
    const byte = bytes[at + n]
    if (byte === undefined) return undefined
    if (n === LONGEST_VARINT - 1) value = (value << 8n) | BigInt(byte)
    else value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80 || n === LONGEST_VARINT - 1) {
      const whole = Number(BigInt.asIntN(64, value))
      return Number.isSafeInteger(whole) ? { value: whole, next: at + n + 1 } : undefined
    }
  }
  return undefined
}

const INTEGER_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8 }

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const textOf = (bytes: Buffer): string | undefined => {
  try {
    return strictText.decode(bytes)
  } catch {
    // Bytes that are no text: the row is damaged.
    return undefined
  }
}

const integerOf = (bytes: Buffer, at: number, size: number): number | undefined => {
  if (size < 8) return bytes.readIntBE(at, size)
  const value = Number(bytes.readBigInt64BE(at))
  return Number.isSafeInteger(value) ? value : undefined
}

const readValue = (bytes: Buffer, type: number, at: number): { value: Value; size: number } | undefined => {
  if (type === 0) return { value: null, size: 0 }
  if (type === 8 || type === 9) return { value: type - 8, size: 0 }
  const integer = INTEGER_BYTES[type]
  const size = integer ?? (type >= 12 ? Math.floor((type - 12) / 2) : -1)
  // No table of ours has fractions.
  if (size < 0 || at + size > bytes.length) return undefined
  const slice = bytes.subarray(at, at + size)
  const value = integer ? integerOf(bytes, at, integer) : type % 2 === 0 ? Buffer.from(slice) : textOf(slice)
  return value === undefined ? undefined : { value, size }
}

/** Undefined where the bytes are no row. */
export const readRecord = (bytes: Buffer): Value[] | undefined => {
  const header = readVarint(bytes, 0)
  if (!header || header.value < header.next || header.value > bytes.length) return undefined
  const values: Value[] = []
  let at = header.value
  for (let next = header.next; next < header.value; ) {
    const type = readVarint(bytes, next)
    const read = type && readValue(bytes, type.value, at)
    if (!type || !read) return undefined
    values.push(read.value)
    at += read.size
    next = type.next
  }
  return at === bytes.length ? values : undefined
}
