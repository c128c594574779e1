/** A file as rows of text, whatever it was made of. Blank lines are no rows; a row of empty cells is one. */
import type { ImportEncoding } from '#shared/importing/importing.schema.ts'

export type Sheet = { name: string; rows: string[][] }

export type Table = {
  format: 'csv' | 'xlsx'
  encoding: ImportEncoding | null
  separator: string | null
  sheets: Sheet[]
}

export type ReadError =
  | { code: 'FILE_MISSING' }
  | { code: 'UNSUPPORTED_FORMAT'; kind: 'xls' | 'ods' | 'html' | 'pdf' | 'zip' | 'vcf' | 'other' }
  | { code: 'UNREADABLE' }
  | { code: 'FILE_TOO_LARGE' }
  | { code: 'EMPTY_FILE' }
