import Papa from 'papaparse'
import type { ReadOptions } from '#shared/importing/importing.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { decode, detectEncoding } from './detect-encoding.ts'
import { cutCell, LIMITS } from './limits.ts'
import type { ReadError, Table } from './table.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const
const SAMPLE_LINES = 20

// papaparse looks for one kind of line end in a file; outside quotes a lone CR ends a row like any other.
const uniformLines = (text: string): string => {
  let quoted = false
  let out = ''
  let from = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"') quoted = !quoted
    else if (character === '\r' && !quoted && text[index + 1] !== '\n') {
      out += `${text.slice(from, index)}\n`
      from = index + 1
    }
  }
  return (out + text.slice(from)).replaceAll('\r\n', '\n')
}

const parse = (text: string, delimiter: string, preview = 0): string[][] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: true, preview }).data

/** The first rows; the last one of a long text may be cut, and counts as what it is. */
const SAMPLE_LENGTH = 100_000

/** The separator that cuts the first lines into the most columns of the same number. */
const detectSeparator = (text: string): string => {
  const scoreOf = (separator: string): number => {
    const widths = parse(text.slice(0, SAMPLE_LENGTH), separator, SAMPLE_LINES).map((row) => row.length)
    const widest = Math.max(0, ...widths)
    const agreeing = widths.filter((width) => width === widths[0]).length
    return widest <= 1 ? 0 : (agreeing / widths.length) * 100 + Math.min(widest, 50)
  }
  return [...SEPARATORS].sort((a, b) => scoreOf(b) - scoreOf(a))[0] ?? ','
}

/** How often a sign stands in a text, as far as it matters. */
const isOver = (text: string, sign: string, limit: number): boolean => {
  let seen = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    seen += 1
    if (seen > limit) return true
  }
  return false
}

// NUL bytes carry nothing and go, though a row of them is a row.
const plainRow = (row: string[]): string[] => row.map((cell) => cutCell(cell.replaceAll('\u0000', '')))

/** Short and long rows are kept as they are. */
export const readCsvTable = (bytes: Buffer, options: ReadOptions): Result<Table, ReadError> => {
  const encoding = options.encoding ?? detectEncoding(bytes)
  const text = uniformLines(decode(bytes, encoding))
  const separator = options.separator ?? detectSeparator(text)
  // Counted before anything is cut: each would become a text of its own.
  if (isOver(text, separator, LIMITS.cells) || isOver(text, '\n', LIMITS.cells)) return err({ code: 'FILE_TOO_LARGE' })
  const rows = parse(text, separator, LIMITS.rows + 1)
  if (rows.length > LIMITS.rows) return err({ code: 'FILE_TOO_LARGE' })
  return ok({ format: 'csv', encoding, separator, sheets: [{ name: '', rows: rows.map(plainRow) }] })
}
