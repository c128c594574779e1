/** A file with its options and columns, ready to be gone through row by row. */
import { createHash } from 'node:crypto'
import type { ImportColumn, ImportField, ImportLayout, ReadOptions } from '#shared/importing/importing.schema.ts'
import { describeColumns, detectHeaderRow } from './columns.ts'
import type { Table } from './table.ts'

export type ImportSource = {
  table: Table
  sheet: string | null
  headerRow: number
  layout: ImportLayout
  columns: ImportColumn[]
  /** Without titles and what stands above them. */
  rows: string[][]
  /** Of the rows: the same list saved under another name is the same file. */
  hash: string
}

/** The first sheet that has a row of titles, else the first that has rows. */
const pickSheet = (table: Table, wanted: string | undefined) => {
  const filled = table.sheets.filter(({ rows }) => rows.length > 0)
  return filled.find(({ name }) => name === wanted) ?? filled.find(({ rows }) => detectHeaderRow(rows) > 0) ?? filled[0]
}

const hashOf = (rows: readonly string[][]): string => {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}

export const toSource = (table: Table, options: ReadOptions, fields: readonly ImportField[] = []): ImportSource => {
  const sheet = pickSheet(table, options.sheet)
  const all = sheet?.rows ?? []
  const headerRow = Math.min(options.headerRow ?? detectHeaderRow(all), all.length)
  const { layout, columns } = describeColumns(all, headerRow)
  return {
    table,
    sheet: sheet?.name || null,
    headerRow,
    layout,
    columns: columns.map((column) => ({ ...column, field: fields[column.index] ?? column.field })),
    rows: all.slice(headerRow),
    hash: hashOf(all),
  }
}
