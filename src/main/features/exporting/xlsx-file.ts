/** A workbook, written row by row: nothing but the row at hand is in memory. */
import { Writable } from 'node:stream'
import type { AboutSheet, ExportFile, FileOptions } from './export-file.ts'
import type { CellValue, ColumnHead, Table } from './table.ts'
import { type CellWriter, createCellWriter } from './xlsx-cells.ts'
import { createSheet, type Sheet } from './xlsx-sheet.ts'

type Options = FileOptions & {
  createdAt: Date
  /** Of a sheet, with its header; further rows go on in a further sheet. */
  maxRows?: number
}

const SHEET_ROWS = 1_048_576
const COMPRESSION = 1

/** Hands on what the workbook writes; keeps the first failure, which the writer would lose. */
const createSink = (write: (data: Uint8Array) => void) => {
  let failure: unknown
  const stream = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      try {
        if (failure === undefined) write(chunk)
      } catch (error) {
        failure = error
      }
      done()
    },
  })
  return {
    stream,
    check: () => {
      if (failure !== undefined) throw failure
    },
  }
}

const labelHeads = (): ColumnHead[] => [
  { name: 'label', title: '', type: 'text', width: 34 },
  { name: 'value', title: '', type: 'text', width: 60 },
]

export const createXlsxFile = async (options: Options): Promise<ExportFile> => {
  // Loaded only where a workbook is wanted: it is the largest part of the worker.
  const { WorkbookWriter } = await import('@cj-tech-master/excelts')
  const { title, heads, maxRows = SHEET_ROWS } = options
  const sink = createSink(options.write)
  const workbook = new WorkbookWriter({
    stream: sink.stream,
    useStyles: true,
    useSharedStrings: false,
    creator: 'Khostum',
    lastModifiedBy: 'Khostum',
    created: options.createdAt,
    modified: options.createdAt,
    zip: { compressionOptions: { level: COMPRESSION } },
  })
  const cells: CellWriter = createCellWriter(options)
  let sheetCount = 0
  const openTable = (name: string): Sheet => {
    sheetCount += 1
    return createSheet(workbook, { name, heads, cells, header: 'frozen' })
  }
  let sheet = openTable(title)

  const writeSummary = (table: Table): void => {
    const summary = createSheet(workbook, { name: table.title, heads: table.heads, cells, header: 'frozen' })
    for (const [index, row] of table.rows.entries()) {
      summary.row(row, { bold: table.hasTotal && index === table.rows.length - 1 })
    }
    summary.close()
  }

  const writeAbout = ({ title: name, lines }: AboutSheet): void => {
    const about = createSheet(workbook, { name, heads: labelHeads(), cells, header: 'none' })
    for (const { label, value, type } of lines) about.pair(label, value, type)
    about.close()
  }

  return {
    rows: async (rows: readonly (readonly CellValue[])[]) => {
      for (const row of rows) {
        if (sheet.rowCount() === maxRows) {
          sheet.close()
          sheet = openTable(`${title} ${sheetCount + 1}`)
        }
        sheet.row(row)
      }
      sink.check()
    },
    finish: async (tables, about) => {
      sheet.close()
      for (const table of tables) writeSummary(table)
      writeAbout(about)
      await workbook.commit()
      sink.check()
    },
    cutCells: cells.cut,
  }
}
