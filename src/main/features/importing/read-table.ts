import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { ReadOptions } from '#shared/importing/importing.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readCsvTable } from './csv-table.ts'
import { detectFormat } from './detect-format.ts'
import { LIMITS } from './limits.ts'
import type { ReadError, Table } from './table.ts'
import { readXlsxTable } from './xlsx-table.ts'

const CHUNK = 256 * 1024

/** Not waited for where nobody writes into it: a pipe is opened, seen to be no file, and closed. */
const READ_ONLY_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** No more than the limit, whatever the file says of its size and however it grows meanwhile. */
const readBytes = async (path: string): Promise<Result<Buffer, ReadError>> => {
  let file: FileHandle | undefined
  try {
    file = await open(path, READ_ONLY_AT_ONCE)
    const stats = await file.stat()
    if (!stats.isFile()) return err({ code: 'FILE_MISSING' })
    if (stats.size > LIMITS.fileBytes) return err({ code: 'FILE_TOO_LARGE' })
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of file.createReadStream({
      autoClose: false,
      end: LIMITS.fileBytes,
      highWaterMark: CHUNK,
    })) {
      chunks.push(chunk)
      size += chunk.length
    }
    return size > LIMITS.fileBytes ? err({ code: 'FILE_TOO_LARGE' }) : ok(Buffer.concat(chunks, size))
  } catch {
    // Gone, a folder, or closed to us: in each case there is nothing to read at that place.
    return err({ code: 'FILE_MISSING' })
  } finally {
    await file?.close()
  }
}

const read = async (bytes: Buffer, options: ReadOptions): Promise<Result<Table, ReadError>> => {
  const format = detectFormat(bytes)
  if (format === 'xlsx') return readXlsxTable(bytes)
  return format === 'text' ? readCsvTable(bytes, options) : err({ code: 'UNSUPPORTED_FORMAT', kind: format })
}

export const readTable = async (path: string, options: ReadOptions): Promise<Result<Table, ReadError>> => {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const table = await read(bytes.value, options)
  return table.ok && table.value.sheets.every(({ rows }) => rows.length === 0) ? err({ code: 'EMPTY_FILE' }) : table
}
