/** What the mapping tables ask about the letters around the one they map. */

const VOWELS = new Set('aeiou@աեէըիոօаеёиоуыэюяіїє')

/** One step of a mapping: how many letters it takes and the keys they may stand for, the likeliest first. */
export type Step = { readonly taken: number; readonly out: readonly string[] }

export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.has(letter)

export const isConsonant = (letter: string | undefined): boolean =>
  letter !== undefined && /[a-zա-ֆа-яґ]/u.test(letter) && letter !== 'y' && !VOWELS.has(letter)
