import type { Cell, Workbook } from '@cj-tech-master/excelts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ReadError, Sheet, Table } from './table.ts'
import { scanZip } from './zip-scan.ts'

const DAY_MS = 86_400_000
const LAST_FALSE_SERIAL = Date.UTC(1900, 1, 28)

/** Spreadsheets count a 29 February 1900 that never was: days before it stand one too early. */
const dayText = (date: Date): string => {
  const ms = date.getTime() <= LAST_FALSE_SERIAL - DAY_MS ? date.getTime() + DAY_MS : date.getTime()
  const text = new Date(Math.round(ms / 1000) * 1000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/** Whole numbers without an exponent or a tail: a phone is often kept as one. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)

const plainText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return dayText(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: string }) => run.text ?? '').join('')
  }
  // A formula counts by the value that was saved with it; nothing is computed here.
  if ('formula' in value || 'sharedFormula' in value) return 'result' in value ? plainText(value.result) : ''
  if ('text' in value) return plainText(value.text)
  return ''
}

// A merged range shows its value once; the library repeats it in each of its cells.
const cellText = (cell: Cell): string => (cell.isMerged && cell.master !== cell ? '' : plainText(cell.value))

const readSheets = (workbook: Workbook): Sheet[] =>
  workbook.worksheets.map((worksheet) => {
    const rows: string[][] = []
    worksheet.eachRow({ includeEmpty: false }, (row) => {
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = cellText(cell)
      })
      const filled = Array.from(cells, (cell) => cell ?? '')
      if (filled.some((cell) => cell !== '')) rows.push(filled)
    })
    return { name: worksheet.name, rows }
  })

export const readXlsxTable = async (bytes: Buffer): Promise<Result<Table, ReadError>> => {
  const scanned = await scanZip(bytes)
  if (!scanned.ok) return scanned
  // The largest library of all, for a few files a year.
  const { Workbook } = await import('@cj-tech-master/excelts')
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes)
  } catch {
    // Whatever the library says of a broken workbook is of no use to who chose it.
    return err({ code: 'UNREADABLE' })
  }
  return ok({ format: 'xlsx', encoding: null, separator: null, sheets: readSheets(workbook) })
}
