import { INNER_MARKS, norm } from './norm.ts'

/** A word of a text: as compared, and where it stands in the original (UTF-16 offsets, end excluded). */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

const SPAN = new RegExp(`[\\p{L}\\p{N}\\p{M}@${INNER_MARKS}]+`, 'gu')
const LEADING_MARKS = new RegExp(`^[${INNER_MARKS}]+`, 'u')
const TRAILING_MARKS = new RegExp(`[${INNER_MARKS}]+$`, 'u')
const WORD = /@*[\p{L}\p{N}][\p{L}\p{N}@]*/gu

/** Letters that normalising leaves as they are: most words need no more than lower case. */
const PLAIN = /^[0-9a-zա-ֆа-я]+$/u

const plainWord = (span: string): string | undefined => {
  const lower = span.toLowerCase()
  return PLAIN.test(lower) && !lower.includes('եւ') ? lower : undefined
}

/** The words of a text in order. Indexing, asking and highlighting all cut text here. */
export function* eachWord(text: string): Generator<Word> {
  for (const { 0: span, index } of text.matchAll(SPAN)) {
    const plain = plainWord(span)
    if (plain !== undefined) {
      yield { text: plain, start: index, end: index + span.length }
      continue
    }
    const start = index + (LEADING_MARKS.exec(span)?.[0].length ?? 0)
    const end = index + span.length - (TRAILING_MARKS.exec(span)?.[0].length ?? 0)
    for (const [word] of norm(span).matchAll(WORD)) yield { text: word, start, end }
  }
}

/** At most `limit` words. */
export const wordsOf = (text: string, limit: number): Word[] => {
  const words: Word[] = []
  for (const word of eachWord(text)) {
    if (words.length === limit) break
    words.push(word)
  }
  return words
}

/** Letters and digits in one word («12500դրամ», «5ա») also count piece by piece. */
export const piecesOf = (word: string): readonly string[] => word.match(/[0-9]+|[^0-9]+/gu) ?? []

export const isDigits = (word: string): boolean => /^[0-9]+$/u.test(word)
