/** UTF-8 with BOM, CRLF, the separator of the shop's choice; no `sep=` line, which makes Excel overlook the BOM. */
import Papa from 'papaparse'
import { guardFormula } from '#shared/kernel/formula-guard.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { amountText, decimalText, momentText } from './cells.ts'
import type { ExportFile, FileOptions } from './export-file.ts'
import type { CellValue, ColumnHead } from './table.ts'

type Separator = Settings['csvSeparator']
type Options = FileOptions & { separator: Separator }

const BOM = '\ufeff'
const NEWLINE = '\r\n'

/** Where a comma separates fields, decimals have a dot; where a semicolon does, the spreadsheet expects a comma. */
const decimalMark = (separator: Separator): '.' | ',' => (separator === ';' ? ',' : '.')

const writerOf = ({ type }: ColumnHead, { separator, minorDigits, timeZone }: Options) => {
  const mark = decimalMark(separator)
  return (value: CellValue): string => {
    if (value === null || value === '') return ''
    if (typeof value === 'string') {
      if (type === 'datetime') return momentText(value, timeZone)
      return type === 'date' ? value : guardFormula(value)
    }
    return type === 'money' ? amountText(value, minorDigits, mark) : decimalText(value, mark)
  }
}

export const createCsvFile = (options: Options): ExportFile => {
  const { heads, separator, write } = options
  const writers = heads.map((head) => writerOf(head, options))
  const lines = (rows: string[][]): string =>
    Papa.unparse(rows, { delimiter: separator, newline: NEWLINE, skipEmptyLines: false }) + NEWLINE
  write(BOM + lines([heads.map(({ title }) => title)]))
  return {
    rows: async (rows) => {
      if (rows.length > 0) write(lines(rows.map((row) => writers.map((text, index) => text(row[index] ?? null)))))
    },
    finish: async () => {},
    cutCells: () => [],
  }
}
