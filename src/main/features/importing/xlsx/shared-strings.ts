import { cutCell, LIMITS, TooLarge } from '../limits.ts'
import { ownText, unescaped } from './cell-text.ts'
import type { XmlHandlers } from './xml-tags.ts'

/** The texts that cells point to. Readings of Japanese signs (`rPh`) are no part of them. */
export const createStringsReader = (): XmlHandlers & { texts: readonly string[] } => {
  const texts: string[] = []
  let current = ''
  let isText = false
  let isReading = false
  return {
    texts,
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    close: (name) => {
      if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
      else if (name === 'si') {
        if (texts.push(ownText(cutCell(unescaped(current)))) > LIMITS.cells) throw new TooLarge()
        current = ''
      }
    },
    text: (piece) => {
      if (isText && current.length <= LIMITS.cellLength) current += piece
    },
  }
}
