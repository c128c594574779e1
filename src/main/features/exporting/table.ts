/** What a file holds, before it is known which kind of file it is. */
import type { MessageKey } from '#shared/i18n/translate.ts'

/** `money` is in minor units, `date` a local date, `datetime` an instant; files write each in their own way. */
export type CellType = 'text' | 'integer' | 'decimal' | 'money' | 'date' | 'datetime'

export type CellValue = string | number | null

export type ColumnHead = {
  /** The key of this column in JSON. */
  name: string
  title: string
  type: CellType
  /** In characters. */
  width: number
  /** Of money whose sum says nothing. */
  isUnsummed?: boolean
}

export type Column<Row> = Omit<ColumnHead, 'title'> & {
  title: MessageKey
  /** Added to the title: a unit. */
  unit?: string
  value: (row: Row) => CellValue
  /** The fixed answer itself, for programs, where `value` is the word for it. */
  code?: (row: Row) => CellValue
  /** For programs alone. */
  isHidden?: boolean
}

export type Table = {
  title: string
  heads: readonly ColumnHead[]
  rows: readonly (readonly CellValue[])[]
  /** The last row sums up the others. */
  hasTotal: boolean
}

/** Words are for people, codes for programs. */
export type Wording = 'words' | 'codes'

/** One kind of export: its columns, how many rows, and the rows in chunks, so that never all of them are in memory. */
export type Source = {
  title: string
  heads: readonly ColumnHead[]
  count: () => number
  chunks: () => Iterable<CellValue[][]>
  /** Sheets about what has been read, once everything is. */
  summaries: () => Table[]
}
