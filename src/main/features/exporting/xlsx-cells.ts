/** Values as a workbook holds them: real numbers and days, everything else as text that can't run. */
import type { Style } from '@cj-tech-master/excelts'
import { serialOfDate, serialOfInstant } from './cells.ts'
import type { CellType, CellValue } from './table.ts'

/** What the format allows in one cell, in UTF-16 units. */
const MAX_TEXT = 32_767

type CellStyle = Partial<Style>

// One object for each type: the writer knows a style again by its identity, and works it out anew for each other one.
const STYLES: Readonly<Record<CellType, CellStyle>> = {
  text: { numFmt: '@' },
  integer: { numFmt: '0' },
  decimal: { numFmt: 'General' },
  money: { numFmt: '#,##0.00' },
  date: { numFmt: 'dd.mm.yyyy' },
  datetime: { numFmt: 'dd.mm.yyyy hh:mm' },
}
const bold = (style: CellStyle): CellStyle => ({ ...style, font: { bold: true } })
const BOLD_STYLES: Readonly<Record<CellType, CellStyle>> = {
  text: bold(STYLES.text),
  integer: bold(STYLES.integer),
  decimal: bold(STYLES.decimal),
  money: bold(STYLES.money),
  date: bold(STYLES.date),
  datetime: bold(STYLES.datetime),
}
export const HEADER_STYLE: CellStyle = {
  numFmt: '@',
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFE9DF' } },
  alignment: { vertical: 'middle', wrapText: true },
}

export type Written = { value: string | number; style: CellStyle }

export type CellWriter = {
  /** Undefined for an empty cell. `place` names the cell where its text has to be cut. */
  write: (value: CellValue, type: CellType, isBold: boolean, place: () => string) => Written | undefined
  cut: () => readonly string[]
}

/** `_x0041_` in a workbook is an escape for a letter: what only looks like one is escaped itself. */
const escaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text

/** Not through the middle of a character. */
const cutTo = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\ufffd$/, '')

export const createCellWriter = ({ timeZone, minorDigits }: { timeZone: string; minorDigits: number }): CellWriter => {
  const unit = 10 ** minorDigits
  const cut: string[] = []

  const numberOf = (value: CellValue, type: CellType): number | undefined => {
    if (typeof value === 'number') return type === 'money' ? value / unit : value
    if (value === null) return undefined
    if (type === 'date') return serialOfDate(value)
    return type === 'datetime' ? serialOfInstant(value, timeZone) : undefined
  }

  return {
    write: (value, type, isBold, place) => {
      if (value === null || value === '') return undefined
      const styles = isBold ? BOLD_STYLES : STYLES
      const number = numberOf(value, type)
      if (number !== undefined) return { value: number, style: styles[type] }
      const text = String(value)
      if (text.length > MAX_TEXT) cut.push(place())
      return { value: escaped(text.length > MAX_TEXT ? cutTo(text, MAX_TEXT) : text), style: styles.text }
    },
    cut: () => cut,
  }
}
