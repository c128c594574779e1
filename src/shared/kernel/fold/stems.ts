/** L3: what a case ending or an article was put on. Query side only: the index holds words as they were written. */

/** Where a stem this long is found at the start of a word, the rest is an ending; a shorter one must be the whole word. */
export const PREFIX_STEM = 6

const MIN_ARMENIAN = 4
const MIN_RUSSIAN = 5
const MAX_STEMS = 4

const ARMENIAN_PLURAL = ['', 'ներ', 'եր']
const ARMENIAN_CASES = ['', 'ի', 'ին', 'ից', 'ով', 'ում', 'ը', 'ն', 'ս', 'դ', 'իս', 'իդ']

/** Endings of either plural or singular, the longest first; the abstract noun -ություն bends inside its own ending. */
const ARMENIAN = [
  ...ARMENIAN_PLURAL.flatMap((plural) => ARMENIAN_CASES.map((ending) => plural + ending)),
  'ությունը',
  'ության',
  'ությամբ',
  'ություն',
]
  .filter((ending) => ending !== '')
  .map((ending) => ({ ending, cut: ending.startsWith('ությ') ? ending.length - 4 : ending.length }))
  .sort((a, b) => b.ending.length - a.ending.length)

const RUSSIAN = (
  'ами ями иями ого его ому ему ыми ими иях ях ах ов ев ей ой ий ый ая яя ое ее ым им ом ем ам ям ою ею ую юю ые ие ых их ' +
  'ию ия ии а я о е ы и у ю ь'
)
  .split(' ')
  .map((ending) => ({ ending, cut: ending.length }))
  .sort((a, b) => b.ending.length - a.ending.length)

const endingsFor = (word: string): { endings: typeof ARMENIAN; min: number } | undefined => {
  if (/^[ա-ֆ]+$/u.test(word)) return { endings: ARMENIAN, min: MIN_ARMENIAN }
  if (/^[а-яё]+$/u.test(word)) return { endings: RUSSIAN, min: MIN_RUSSIAN }
  return undefined
}

/**
 * The stems of one normalised word, the shortest first, at most four; none for Latin words and for words too short. Of the long
 * ones the shortest is enough: what begins with the others begins with it.
 */
export const stemsOf = (word: string): string[] => {
  const rules = endingsFor(word)
  if (!rules) return []
  const stems = rules.endings
    .filter(({ ending, cut }) => word.endsWith(ending) && word.length - cut >= rules.min)
    .map(({ cut }) => word.slice(0, word.length - cut))
  const shortest = stems.find((stem) => stem.length >= PREFIX_STEM)
  const telling = stems.filter((stem) => stem === shortest || stem.length < PREFIX_STEM)
  return [...new Set(telling)].slice(0, MAX_STEMS)
}

const isOneSyllable = (stem: string): boolean => (stem.match(/[աեէըիոօ]/gu) ?? []).length === 1

/** A short stem with each ending of its script: the whole words it may stand for. Only one syllable takes -եր, only more take -ներ. */
export const formsOfStem = (stem: string): string[] => {
  const endings = endingsFor(stem)?.endings.map(({ ending }) => ending) ?? []
  const foreign = isOneSyllable(stem) ? 'ներ' : 'եր'
  return [stem, ...endings.filter((ending) => !ending.startsWith(foreign)).map((ending) => stem + ending)]
}
