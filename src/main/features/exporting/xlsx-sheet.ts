import type { WorkbookWriter } from '@cj-tech-master/excelts'
import type { CellType, CellValue, ColumnHead } from './table.ts'
import { type CellWriter, HEADER_STYLE } from './xlsx-cells.ts'

export type Sheet = {
  row: (values: readonly CellValue[], options?: { bold: boolean }) => void
  /** A label and its value, of a type of its own. */
  pair: (label: string, value: CellValue, type: CellType) => void
  rowCount: () => number
  close: () => void
}

type Options = {
  name: string
  heads: readonly ColumnHead[]
  cells: CellWriter
  header: 'frozen' | 'none'
}

// Names of sheets are short and hold none of these.
const FORBIDDEN = /[[\]:*?/\\]/g
const MAX_NAME = 31

/** Two lines of titles, which Armenian needs. */
const HEADER_HEIGHT = 32
const ROOM = 2
const A4 = 9

/** Wide enough for its values, for the longest word of its title, and for the title in two lines. */
const widthOf = ({ title, width }: ColumnHead): number =>
  Math.max(width, Math.ceil(title.length / 2) + ROOM, ...title.split(/\s/).map((word) => word.length + ROOM))

export const letterOf = (column: number): string => {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export const createSheet = (workbook: WorkbookWriter, { name, heads, cells, header }: Options): Sheet => {
  const isFrozen = header === 'frozen'
  const sheet = workbook.addWorksheet(name.replace(FORBIDDEN, ' ').slice(0, MAX_NAME), {
    views: isFrozen ? [{ state: 'frozen', ySplit: 1 }] : [],
    pageSetup: { orientation: 'landscape', paperSize: A4 },
  })
  const lastColumn = letterOf(heads.length - 1)
  let count = 0

  const write = (values: readonly CellValue[], types: readonly CellType[], isBold: boolean): void => {
    count += 1
    const row = sheet.addRow([])
    for (const [index, value] of values.entries()) {
      const place = () => `${name}, ${letterOf(index)}${count}`
      const written = cells.write(value, types[index] ?? 'text', isBold, place)
      if (!written) continue
      const cell = row.getCell(index + 1)
      cell.value = written.value
      cell.style = written.style
    }
    row.commit()
  }

  const writeHeader = (): void => {
    count += 1
    const row = sheet.addRow([])
    row.height = HEADER_HEIGHT
    for (const [index, { title }] of heads.entries()) {
      const cell = row.getCell(index + 1)
      cell.value = title
      cell.style = HEADER_STYLE
    }
    row.commit()
  }

  const types = heads.map(({ type }) => type)
  sheet.columns = heads.map((head) => ({ width: widthOf(head) }))
  if (isFrozen) writeHeader()

  return {
    row: (values, { bold } = { bold: false }) => write(values, types, bold),
    pair: (label, value, type) => write([label, value], ['text', type], false),
    rowCount: () => count,
    close: () => {
      if (isFrozen) sheet.autoFilter = `A1:${lastColumn}${Math.max(count, 1)}`
      // Receipt numbers are text on purpose: no green corner on each of them.
      sheet.ignoredErrors = [{ ref: `A1:${lastColumn}${Math.max(count, 1)}`, numberStoredAsText: true }]
      sheet.commit()
    },
  }
}
