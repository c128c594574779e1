/** What a file says of itself, read before anything opens it for writing: a newer or foreign file stays untouched. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { errorCode } from '../error-code.ts'
import { migrations } from './migrations/index.ts'
import { APPLICATION_ID } from './open.ts'
import { readFirstPageOfWal } from './wal-first-page.ts'

export type InspectError =
  | { code: 'MISSING' }
  | { code: 'NEWER'; version: number; known: number }
  | { code: 'FOREIGN' }
  | { code: 'DAMAGED' }

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const AT = { pageSize: 16, changeCounter: 24, pageCount: 28, userVersion: 60, applicationId: 68, pageCountFor: 92 }

const readHead = (path: string): { head: Buffer; size: number } | undefined => {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined
    throw error
  }
  try {
    const head = Buffer.alloc(HEADER_BYTES)
    readSync(descriptor, head)
    return { head, size: fstatSync(descriptor).size }
  } finally {
    closeSync(descriptor)
  }
}

/** Shorter than its own header says; pages that are still in the log are not missing. */
const isCutShort = (head: Buffer, size: number): boolean => {
  const pageSize = head.readUInt16BE(AT.pageSize) === 1 ? 65_536 : head.readUInt16BE(AT.pageSize)
  const isPageCountValid = head.readUInt32BE(AT.changeCounter) === head.readUInt32BE(AT.pageCountFor)
  return isPageCountValid && size < head.readUInt32BE(AT.pageCount) * pageSize
}

/** Must not be asked of a file that this process has open: closing it would drop SQLite's locks. */
export const inspectShopFile = (
  path: string,
  known: number = migrations.at(-1)?.version ?? 0,
): Result<{ version: number }, InspectError> => {
  const found = readHead(path)
  if (!found) return err({ code: 'MISSING' })
  const fromLog = readFirstPageOfWal(path)
  const head = fromLog ?? found.head
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) return err({ code: 'DAMAGED' })
  if (!fromLog && isCutShort(head, found.size)) return err({ code: 'DAMAGED' })
  const version = head.readUInt32BE(AT.userVersion)
  if (head.readUInt32BE(AT.applicationId) !== APPLICATION_ID) return err({ code: 'FOREIGN' })
  if (version > known) return err({ code: 'NEWER', version, known })
  return ok({ version })
}
