/** The chain's arithmetic: each entry's hash covers the previous one, so a changed or missing row shows. */
import { createHash } from 'node:crypto'

const HASH_BYTES = 32
export const FIRST_PREVIOUS_HASH = Buffer.alloc(HASH_BYTES)

export type LogEntry = {
  deviceUuid: string
  sequence: number
  stamp: string
  actorId: number | null
  tableName: string
  rowUuid: Buffer | null
  action: string
  createdAt: string
}

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) {
    // Lengths keep two fields from running into each other.
    hash.update(`${part.length}:`)
    hash.update(part)
  }
  return hash.digest()
}

/** Hash of the values alone: they can be erased later and the chain still verifies. */
export const hashOfValues = (oldValues: string | null, newValues: string | null): Buffer =>
  sha256(oldValues ?? '', oldValues === null ? '0' : '1', newValues ?? '', newValues === null ? '0' : '1')

export const hashOfEntry = (entry: LogEntry, valuesHash: Buffer, previousHash: Buffer): Buffer =>
  sha256(
    previousHash,
    entry.deviceUuid,
    String(entry.sequence),
    entry.stamp,
    String(entry.actorId ?? ''),
    entry.tableName,
    entry.rowUuid ?? '',
    entry.action,
    entry.createdAt,
    valuesHash,
  )
