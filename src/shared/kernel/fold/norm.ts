/** L0: the form in which letters are compared. The original text is always what is stored and shown. */

/** Signs that stand inside a word without parting it: Armenian stress marks, soft hyphens, invisible marks, apostrophes. */
export const INNER_MARKS =
  "\u0559-\u055C\u055E\u055F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF'\u2018\u2019\u02BB\u02BC\u02BF`\u00B4"

const innerMarks = new RegExp(`[${INNER_MARKS}]`, 'gu')

const DIGRAPHS: Readonly<Record<string, string>> = {
  č: 'ch',
  ç: 'ch',
  š: 'sh',
  ş: 'sh',
  ž: 'zh',
  ğ: 'gh',
  ġ: 'gh',
  ł: 'gh',
  ǰ: 'j',
  ë: '',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

const plainLatin = (letter: string): string => {
  const known = DIGRAPHS[letter]
  if (known !== undefined) return known
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '')
  // A ligature may carry an accent of its own.
  return DIGRAPHS[plain] ?? plain
}

const ACCENTED_LATIN = /[\u00DF-\u024F\u1E00-\u1EFF]/gu

/** NFKC and lower case twice over: lower-casing and deleting can leave letters that NFKC still joins. */
const composed = (text: string): string =>
  text
    .replace(innerMarks, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(innerMarks, '')
    .replace(ACCENTED_LATIN, plainLatin)
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')

/** Lower case, ligatures and Latin accents undone, և = եւ = եվ, stress marks and invisible marks gone. Never throws. */
export const norm = (text: string): string => composed(text).replace(/եւ/gu, 'եվ')
