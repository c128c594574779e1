import { LAYOUTS, type LayoutName } from './fold/layouts.ts'

const NAMES: readonly LayoutName[] = ['us', 'ru', 'hy']

const keysOf = (from: LayoutName, to: LayoutName): [string, string][] =>
  [...LAYOUTS[from]].map((letter, key) => [letter, [...LAYOUTS[to]][key] ?? letter])

// ւ stands on two keys, among the letters and on the 6: once the later place counts, once the earlier.
const MAPS = NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => keysOf(from, to))).flatMap(
  (keys) => [new Map(keys), new Map(keys.toReversed())],
)

/**
 * The text as the same keys would have written it in the other layouts, figures included: the Armenian layout has
 * letters on the figure keys, so «18.5» comes out as «էր․ջ».
 */
export const otherLayouts = (text: string): string[] => {
  const typed = [...text.toLowerCase()]
  const readings = MAPS.map((map) => typed.map((letter) => map.get(letter) ?? letter).join(''))
  return [...new Set(readings)].filter((reading) => reading !== typed.join(''))
}
