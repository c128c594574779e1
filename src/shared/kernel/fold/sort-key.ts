import { INNER_MARKS } from './norm.ts'

const MAX_SORTED = 200
const innerMarks = new RegExp(`[${INNER_MARKS}]`, 'gu')

/** Armenian keeps its code points; the other scripts move behind it, into the private-use area, in their order. */
const ARMENIAN = /[\u0561-\u0586]/u
const LATIN_SHIFT = 0xe000
const OTHERS = '\uF8FF'

const sortLetter = (letter: string): string => {
  if (letter === ' ' || /[0-9]/u.test(letter) || ARMENIAN.test(letter)) return letter
  if (/[a-z]/u.test(letter)) return String.fromCharCode(LATIN_SHIFT + letter.charCodeAt(0))
  if (letter === 'ё') return sortLetter('е')
  if (/[\u0430-\u045F]/u.test(letter)) return String.fromCharCode(LATIN_SHIFT + letter.charCodeAt(0))
  return OTHERS + letter
}

/**
 * The stored key lists are sorted by, compared byte by byte: digits, Armenian, Latin, Cyrillic, then the rest; case, accents
 * and punctuation don't count, և sorts as եվ. The first 200 characters count.
 */
export const sortKey = (name: string): string => {
  const plain = name
    .slice(0, MAX_SORTED)
    .replace(innerMarks, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00DF-\u024F\u1E00-\u1EFF]/gu, (letter) => letter.normalize('NFD'))
    .replace(/\p{M}/gu, '')
    .replace(/եւ/gu, 'եվ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return [...plain].map(sortLetter).join('')
}
