import { isConsonant, type Step } from './letters.ts'

/** Longest first: the first that fits wins. */
const COMBINATIONS: readonly (readonly [string, readonly string[]])[] = [
  ['shch', ['w']],
  ['tch', ['q', 'tq']],
  ['dzh', ['j']],
  ['chr', ['kr', 'qr']],
  ['tq', ['q', 'tq']],
  ['sh', ['w']],
  ['ch', ['q']],
  ['zh', ['y']],
  ['jh', ['y']],
  ['kh', ['x']],
  ['gh', ['g']],
  ['ts', ['c']],
  ['tz', ['c']],
  ['dz', ['h']],
  ['dj', ['j']],
  ['th', ['t']],
  ['ph', ['p', 'f']],
  ['ck', ['k']],
  ['ou', ['u']],
  ['oo', ['u']],
]

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  h: [''],
  q: ['k'],
  w: ['v'],
  x: ['x', 'ks'],
  c: ['k', 'c'],
  j: ['j', 'i', 'y', 'q'],
  '@': [''],
}

const yKeys = (word: string, at: number): readonly string[] => {
  if (!isConsonant(word[at + 1])) return ['i']
  // Initial Ը is spelt Y, I or E (Ymboyan, Emboyan), or left out.
  if (at === 0) return ['', 'i', 'e']
  return isConsonant(word[at - 1]) ? ['i', ''] : ['i']
}

export const latinStep = (word: string, at: number): Step | undefined => {
  const letter = word[at] ?? ''
  if (!/[a-z@]/u.test(letter)) return undefined
  for (const [letters, out] of COMBINATIONS) if (word.startsWith(letters, at)) return { taken: letters.length, out }
  if (letter === 'y') return { taken: 1, out: yKeys(word, at) }
  return { taken: 1, out: LETTERS[letter] ?? [letter] }
}
