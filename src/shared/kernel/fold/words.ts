import { INNER_MARKS, norm } from './norm.ts'

/** A word of a text: as compared, and where it stands in the original (UTF-16 offsets, end excluded). */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

const SPAN = new RegExp(`[\\p{L}\\p{N}\\p{M}@${INNER_MARKS}]+`, 'gu')
const LEADING_MARKS = new RegExp(`^[${INNER_MARKS}]+`, 'u')
const TRAILING_MARKS = new RegExp(`[${INNER_MARKS}]+$`, 'u')
const WORD = /@*[\p{L}\p{N}][\p{L}\p{N}@]*/gu

/** Letters that normalising leaves as they are, but for lower case, and signs that part words; nearly all of any text. */
const LETTERS =
  '0123456789abcdefghijklmnopqrstuvwxyzաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆабвгдежзийклмнопрстуфхцчшщъыьэюя'
const PARTING = ' \t\n\r!"#$%&()*+,-./:;<=>?[\\]^_{|}~\u00a0§«·»՝։֊֏'

const OTHER = 0
const LETTER = 1
const PART = 2

const KINDS = new Uint8Array(0x590)
for (const letter of LETTERS + LETTERS.toUpperCase()) KINDS[letter.charCodeAt(0)] = LETTER
for (const sign of PARTING) KINDS[sign.charCodeAt(0)] = PART

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? OTHER

/** Where the letters from `start` on end, or -1 where something else than a parting sign follows them. */
const plainEnd = (text: string, start: number): number => {
  let end = start
  while (kindAt(text, end) === LETTER) end += 1
  return end === text.length || kindAt(text, end) === PART ? end : -1
}

/** Calls `visit` with each word of one span and answers whether it wanted no more. */
const visitSpan = (span: string, index: number, visit: (word: Word) => boolean): boolean => {
  const start = index + (LEADING_MARKS.exec(span)?.[0].length ?? 0)
  const end = index + span.length - (TRAILING_MARKS.exec(span)?.[0].length ?? 0)
  for (const [word] of norm(span).matchAll(WORD)) if (visit({ text: word, start, end })) return true
  return false
}

/**
 * The words of a text in order, until `visit` answers true. Indexing, asking and highlighting all cut text here. Plain words are
 * cut letter by letter: this runs over every shown row with every key.
 */
export const visitWords = (text: string, visit: (word: Word) => boolean): void => {
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === PART) {
      at += 1
      continue
    }
    const end = plainEnd(text, at)
    const plain = end < 0 ? undefined : text.slice(at, end).toLowerCase()
    if (plain !== undefined && !plain.includes('եւ')) {
      if (visit({ text: plain, start: at, end })) return
      at = end
      continue
    }
    SPAN.lastIndex = at
    const found = SPAN.exec(text)
    if (!found || visitSpan(found[0], found.index, visit)) return
    at = found.index + found[0].length
  }
}

/** At most `limit` words. */
export const wordsOf = (text: string, limit: number): Word[] => {
  const words: Word[] = []
  if (limit > 0) visitWords(text, (word) => words.push(word) === limit)
  return words
}

/** Letters and digits in one word («12500դրամ», «5ա») also count piece by piece. */
export const piecesOf = (word: string): readonly string[] => word.match(/[0-9]+|[^0-9]+/gu) ?? []

export const isDigits = (word: string): boolean => /^[0-9]+$/u.test(word)
