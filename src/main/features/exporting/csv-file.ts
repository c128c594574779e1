/** UTF-8 with BOM, CRLF, the separator of the shop's choice; no `sep=` line, which makes Excel overlook the BOM. */
import { guardFormula } from '#shared/kernel/formula-guard.ts'
import type { Settings } from '#shared/settings/settings.schema.ts'
import { amountText, createMomentText, decimalText } from './cells.ts'
import type { ExportFile, FileOptions } from './export-file.ts'
import type { CellType, CellValue } from './table.ts'

type Separator = Settings['csvSeparator']
type Options = FileOptions & { separator: Separator }

const BOM = '\ufeff'
const NEWLINE = '\r\n'

/** What would be lost or read as something else without quotes; other separators too, for who opens it with those. */
const NEEDS_QUOTES = /["\r\n;,\t\ufeff]|^\s|\s$/

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Where a comma separates fields, decimals have a dot; where a semicolon does, the spreadsheet expects a comma. */
const decimalMark = (separator: Separator): '.' | ',' => (separator === ';' ? ',' : '.')

const createWriters = ({ separator, minorDigits, timeZone }: Options) => {
  const mark = decimalMark(separator)
  const moment = createMomentText(timeZone)
  const written = (write: (value: string) => string) => (value: CellValue) => {
    if (value === null || value === '') return ''
    return typeof value === 'string' ? write(value) : decimalText(value, mark)
  }
  const text = written((value) => quoted(guardFormula(value)))
  const money = (value: CellValue) => (typeof value === 'number' ? amountText(value, minorDigits, mark) : text(value))
  const writers: Readonly<Record<CellType, (value: CellValue) => string>> = {
    text,
    integer: text,
    decimal: text,
    money,
    date: written((value) => value),
    datetime: written(moment),
  }
  return writers
}

export const createCsvFile = (options: Options): ExportFile => {
  const { heads, separator, write } = options
  const writers = createWriters(options)
  const columns = heads.map(({ type }) => writers[type])
  write(BOM + heads.map(({ title }) => quoted(title)).join(separator) + NEWLINE)
  return {
    rows: async (rows) => {
      let lines = ''
      for (const row of rows) {
        for (let index = 0; index < columns.length; index += 1) {
          if (index > 0) lines += separator
          lines += columns[index]?.(row[index] ?? null) ?? ''
        }
        lines += NEWLINE
      }
      write(lines)
    },
    finish: async () => {},
    cutCells: () => [],
  }
}
