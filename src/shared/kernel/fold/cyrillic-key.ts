import { isConsonant, isVowel, type Step } from './letters.ts'

const PAIRS: Readonly<Record<string, string>> = { дж: 'j', дз: 'h', тц: 'c' }

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  а: ['a'],
  б: ['b'],
  в: ['v'],
  г: ['g'],
  ґ: ['g'],
  д: ['d'],
  е: ['e'],
  є: ['e'],
  ё: ['e', 'io'],
  ж: ['y'],
  з: ['z'],
  и: ['i'],
  і: ['i'],
  ї: ['i'],
  й: ['i'],
  к: ['k'],
  л: ['l'],
  м: ['m'],
  н: ['n'],
  о: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  у: ['u'],
  ф: ['f'],
  х: ['x'],
  ц: ['c'],
  ч: ['q'],
  ш: ['w'],
  щ: ['w'],
  ъ: [''],
  ы: ['i'],
  ь: [''],
  э: ['e'],
  ю: ['iu', 'u'],
  я: ['ia'],
}

/** Russian writes Հ as г or leaves it out: Грант = Հրանտ, Ваге = Վահե, Мгер = Մհեր; never at the plain start (Галина). */
const mayStandForH = (word: string, at: number): boolean => {
  const next = word[at + 1]
  if (at === 0) return next === 'р' || next === 'м'
  return isVowel(next) && (isVowel(word[at - 1]) || word[at - 1] === 'м')
}

export const cyrillicStep = (word: string, at: number): Step | undefined => {
  const letter = word[at] ?? ''
  const out = LETTERS[letter]
  if (out === undefined) return undefined
  const pair = PAIRS[word.slice(at, at + 2)]
  if (pair !== undefined) return { taken: 2, out: [pair] }
  if (letter === 'г' && mayStandForH(word, at)) return { taken: 1, out: ['g', ''] }
  if (letter === 'ь' && /[еёюяи]/u.test(word[at + 1] ?? '')) return { taken: 1, out: ['i'] }
  if (letter === 'ы' && at === 0 && isConsonant(word[1])) return { taken: 1, out: ['', 'i', 'e'] }
  return { taken: 1, out }
}
