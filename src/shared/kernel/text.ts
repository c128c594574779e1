import { z } from 'zod'

/** One line: a name, a number, a label. */
export const ShortText = z.string().max(300)
/** Several lines in somebody's own words. */
export const LongText = z.string().max(20_000)

// What cleaning leaves: a text of control characters alone is none.
const SOMETHING = /[^\s\p{Cc}]/u
export const FilledShortText = ShortText.regex(SOMETHING)
export const FilledLongText = LongText.regex(SOMETHING)

// Control characters carry nothing that a person typed, and NUL ends a text for some programs.
const CONTROL = /[\p{Cc}]/gu
const KEPT = new Set(['\n', '\t'])

/** What is stored of typed or imported text: no control characters, no halves of surrogate pairs, no space around it. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, (character) => (KEPT.has(character) ? character : ' '))
    .toWellFormed()
    .trim()

/** Any space but single blanks between words. */
const UNEVEN = /^ | $| {2}|[^\S ]/

/** The first words of a text as one line of at most `limit` characters. */
export const firstWords = (text: string, limit: number): string => {
  const line = UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text
  if (line.length <= limit) return line
  const cut = line.slice(0, limit).toWellFormed().replace('\ufffd', '')
  const space = cut.lastIndexOf(' ')
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`
}
