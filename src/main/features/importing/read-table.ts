import { readFile, stat } from 'node:fs/promises'
import type { ReadOptions } from '#shared/importing/importing.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readCsvTable } from './csv-table.ts'
import { detectFormat } from './detect-format.ts'
import type { ReadError, Table } from './table.ts'
import { readXlsxTable } from './xlsx-table.ts'

const MEGABYTE = 1024 * 1024
/** Far beyond any list of customers of a shop. */
const LIMIT_BYTES = 100 * MEGABYTE

const readBytes = async (path: string): Promise<Result<Buffer, ReadError>> => {
  try {
    const { size } = await stat(path)
    return size > LIMIT_BYTES ? err({ code: 'FILE_TOO_LARGE' }) : ok(await readFile(path))
  } catch {
    // Gone, a folder, or closed to us: in each case there is nothing to read at that place.
    return err({ code: 'FILE_MISSING' })
  }
}

export const readTable = async (path: string, options: ReadOptions): Promise<Result<Table, ReadError>> => {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const format = detectFormat(bytes.value)
  if (format === 'xlsx') return readXlsxTable(bytes.value)
  if (format !== 'text') return err({ code: 'UNSUPPORTED_FORMAT', kind: format })
  const table = readCsvTable(bytes.value, options)
  return table.sheets.every(({ rows }) => rows.length === 0) ? err({ code: 'EMPTY_FILE' }) : ok(table)
}
