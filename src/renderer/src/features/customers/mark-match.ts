export type Piece = { text: string; matched: boolean }

const pieces = (text: string, from: number, to: number): Piece[] =>
  [
    { text: text.slice(0, from), matched: false },
    { text: text.slice(from, to), matched: true },
    { text: text.slice(to), matched: false },
  ].filter(({ text }) => text !== '')

/** Where the typed digits stand in a number that is written with spaces and dashes; the last place, as people say tails. */
const digitsAt = (text: string, digits: string): [number, number] | undefined => {
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []))
  const at = places
    .map((place) => text[place])
    .join('')
    .lastIndexOf(digits)
  const [from, last] = [places[at], places[at + digits.length - 1]]
  return at < 0 || from === undefined || last === undefined ? undefined : [from, last + 1]
}

/** Cuts a name or a phone into what was typed and what was not, for the eye. */
export const markMatch = (text: string, query: string): Piece[] => {
  const typed = query.trim()
  if (typed === '') return [{ text, matched: false }]
  if (/^[\d\s+()./-]+$/.test(typed)) {
    const range = digitsAt(text, typed.replace(/\D/g, '').replace(/^0+(?=\d{3})/, ''))
    return range ? pieces(text, ...range) : [{ text, matched: false }]
  }
  const at = text.toLowerCase().indexOf(typed.toLowerCase())
  return at < 0 ? [{ text, matched: false }] : pieces(text, at, at + typed.length)
}
