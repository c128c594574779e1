/** L4: words typed with the wrong keyboard layout. The same position in each string is the same physical key. */

export type LayoutName = 'us' | 'ru' | 'hy'

export const LAYOUTS: Readonly<Record<LayoutName, string>> = {
  us: "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
  ru: 'ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.',
  hy: '՝էթփձջւևրչճ-ժքոեռտըւիօպխծշասդֆգհյկլ;՛զղցվբնմ,․/',
}

/** A digit among letters: nobody means «g8igor», whatever the key. */
const MIXED = /\p{L}\d|\d\p{L}/u

const NAMES: readonly LayoutName[] = ['us', 'ru', 'hy']
const MAX_TYPED = 200

/** Where a letter stands on two keys (ւ), the one among the letters is meant. */
const mapping = (from: LayoutName, to: LayoutName): Map<string, string> =>
  new Map([...LAYOUTS[from]].map((letter, key) => [letter, [...LAYOUTS[to]][key] ?? letter]))

const DIRECTIONS = NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => mapping(from, to)))

/**
 * What `text` says if it was typed with another layout on, one line for each of the six directions that changes a letter.
 * Only the first 200 characters count; numbers alone have no variant.
 */
export const layoutVariants = (text: string): string[] => {
  const typed = [...text.slice(0, MAX_TYPED).toLowerCase().trim()]
  if (!typed.some((letter) => /\p{L}/u.test(letter))) return []
  const variants = DIRECTIONS.filter((map) => typed.every((letter) => !/\p{L}/u.test(letter) || map.has(letter))).map(
    (map) => typed.map((letter) => map.get(letter) ?? letter).join(''),
  )
  const original = typed.join('')
  return [...new Set(variants)].filter(
    (variant) => variant !== original && /\p{L}/u.test(variant) && (MIXED.test(original) || !MIXED.test(variant)),
  )
}
