import { INNER_MARKS, norm } from './norm.ts'

/** A word of a text: as compared, and where it stands in the original (UTF-16 offsets, end excluded). */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

const SPAN = new RegExp(`[\\p{L}\\p{N}\\p{M}@${INNER_MARKS}]+`, 'gu')
const OUTER_MARKS = new RegExp(`^[${INNER_MARKS}]+|[${INNER_MARKS}]+$`, 'gu')
const WORD = /@*[\p{L}\p{N}][\p{L}\p{N}@]*/gu

const trimmed = (span: string, start: number): { start: number; end: number } => {
  const head = span.length - span.replace(OUTER_MARKS, (marks, at) => (at === 0 ? '' : marks)).length
  return { start: start + head, end: start + head + span.replace(OUTER_MARKS, '').length }
}

/** Letters that normalising leaves as they are: most words need no more than lower case. */
const PLAIN = /^[0-9a-zա-ֆа-я]+$/u

const normalised = (span: string): string => {
  const lower = span.toLowerCase()
  return PLAIN.test(lower) && !lower.includes('եւ') ? lower : norm(span)
}

/** The words of a text in order, at most `limit`. Indexing, asking and highlighting all cut text here. */
export const wordsOf = (text: string, limit: number): Word[] => {
  const words: Word[] = []
  for (const { 0: span, index } of text.matchAll(SPAN)) {
    const place = trimmed(span, index)
    for (const [word] of normalised(span).matchAll(WORD)) {
      if (words.length === limit) return words
      words.push({ text: word, ...place })
    }
  }
  return words
}

/** Letters and digits in one word («12500դրամ», «5ա») also count piece by piece. */
export const piecesOf = (word: string): readonly string[] => word.match(/[0-9]+|[^0-9]+/gu) ?? []

export const isDigits = (word: string): boolean => /^[0-9]+$/u.test(word)
