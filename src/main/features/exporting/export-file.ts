/** What each format does with rows: the same steps for all of them. */
import type { CellType, CellValue, ColumnHead, Table } from './table.ts'

/** A line of what is said about the file. */
export type AboutLine = { label: string; value: CellValue; type: CellType }

export type ExportFile = {
  rows: (rows: readonly (readonly CellValue[])[]) => Promise<void>
  /** Further sheets and what is said about the file, where the format has a place for them. */
  finish: (tables: readonly Table[], about: AboutSheet) => Promise<void>
  /** Where texts stand that were longer than a cell holds. */
  cutCells: () => readonly string[]
}

export type AboutSheet = { title: string; lines: readonly AboutLine[] }

export type FileOptions = {
  title: string
  heads: readonly ColumnHead[]
  timeZone: string
  minorDigits: number
  write: (data: string | Uint8Array) => void
}
