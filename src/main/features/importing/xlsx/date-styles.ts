import { attribute, type XmlHandlers } from './xml-tags.ts'

const numFmtId = attribute('numFmtId')
const formatCode = attribute('formatCode')

const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]
/** Colours and currencies in brackets, words in quotes, and single signs that stand for themselves. */
const NO_PART_OF_A_DATE = /\[[^\]]*\]|"[^"]*"|[\\_*]./g

const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(NO_PART_OF_A_DATE, '').replace(/general/gi, ''))

/** Which styles dress a number as a day. */
export const createStylesReader = (): XmlHandlers & { isDate: (style: number) => boolean } => {
  const custom = new Map<number, boolean>()
  const formats: number[] = []
  let inCells = false
  return {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(numFmtId(attributes)), isDateCode(formatCode(attributes) ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(Number(numFmtId(attributes) ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => {},
    isDate: (style) => {
      const format = formats[style] ?? 0
      return custom.get(format) ?? BUILT_IN.some(([first, last]) => format >= first && format <= last)
    },
  }
}
