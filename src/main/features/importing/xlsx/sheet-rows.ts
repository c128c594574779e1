import { cutCell, LIMITS, TooLarge } from '../limits.ts'
import { ownText, textOfNumber, unescaped } from './cell-text.ts'
import { attribute, type XmlHandlers } from './xml-tags.ts'

const reference = attribute('r')
const typeOf = attribute('t')
const styleOf = attribute('s')

const LETTERS = /^([A-Z]{1,3})\d/

/** 0 for A; undefined for what is no place. */
const columnOf = (place: string | undefined): number | undefined => {
  const letters = LETTERS.exec(place ?? '')?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

type Workbook = { texts: readonly string[]; isDate: (style: number) => boolean; from1904: boolean }

/** Rows with something in them. A formula counts by the value that was saved with it; nothing is computed here. */
export const createSheetReader = (
  { texts, isDate, from1904 }: Workbook,
  budget: { cells: number },
): XmlHandlers & { rows: readonly string[][] } => {
  const rows: string[][] = []
  let row: string[] = []
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let isValue = false
  let isReading = false

  const cellText = (): string => {
    if (type === 's') return texts[Number(value)] ?? ''
    if (type === 'b') return value.trim() === '1' ? 'true' : 'false'
    if (type === 'e') return ''
    if (type === 'str' || type === 'inlineStr' || type === 'd') return ownText(cutCell(unescaped(value)))
    return ownText(cutCell(textOfNumber(value, { isDate: isDate(style), from1904 })))
  }

  const put = (): void => {
    if (value === '') return
    const text = cellText()
    if (text === '') return
    budget.cells -= Math.max(1, column + 1 - row.length)
    if (budget.cells < 0) throw new TooLarge()
    while (row.length < column) row.push('')
    row[column] = text
  }

  const begin = (attributes: string): void => {
    const place = columnOf(reference(attributes))
    column = place ?? column + 1
    type = typeOf(attributes) ?? ''
    style = Number(styleOf(attributes) ?? 0)
    value = ''
  }

  return {
    rows,
    open: (name, attributes) => {
      if (name === 'c') begin(attributes)
      else if (name === 'row') {
        row = []
        column = -1
      } else if (name === 'rPh') isReading = true
      else if (name === 'v' || name === 't') isValue = !isReading
    },
    close: (name) => {
      if (name === 'c') put()
      else if (name === 'v' || name === 't') isValue = false
      else if (name === 'rPh') isReading = false
      else if (name === 'row' && row.length > 0 && rows.push(row) > LIMITS.rows) throw new TooLarge()
    },
    text: (piece) => {
      if (isValue && value.length <= LIMITS.cellLength) value += piece
    },
  }
}
