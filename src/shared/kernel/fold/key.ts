import { armenianStep } from './armenian-key.ts'
import { cyrillicStep } from './cyrillic-key.ts'
import { latinStep } from './latin-key.ts'
import type { Step } from './letters.ts'
import { norm } from './norm.ts'
import { rememberWords } from './remember.ts'

/** More letters than this say nothing more: longer words are cut before they are mapped. */
export const MAX_WORD = 64
export const MAX_KEYS = 16
const BEAM = 32

type Branch = { readonly key: string; readonly cost: number }

/** Keeps the branches that took the fewest unlikely readings, in a stable order. */
const cheapest = (branches: Branch[]): Branch[] =>
  branches.length <= BEAM ? branches : branches.sort((a, b) => a.cost - b.cost).slice(0, BEAM)

const spread = (branches: readonly Branch[], out: readonly string[]): Branch[] =>
  cheapest(
    branches.flatMap(({ key, cost }) =>
      out.map((letters, rank) => ({ key: key + letters, cost: cost + (rank === 0 ? 0 : 1) })),
    ),
  )

const stepAt = (word: string, at: number): Step =>
  armenianStep(word, at) ?? latinStep(word, at) ?? cyrillicStep(word, at) ?? { taken: 1, out: [word.charAt(at)] }

/** Undoes what the scripts write differently for one sound (-եան = -յան, Միքայել = Микаэл, Ye- = Ե-, Vo- = Ո-, nn = n). */
export const settle = (key: string): string =>
  key
    .replace(/e(?=[aou])/gu, 'i')
    .replace(/(?<=[aeiou])ie/gu, 'e')
    .replace(/^ie/u, 'e')
    .replace(/^vo/u, 'o')
    .replace(/(\p{L})\1+/gu, '$1')

const computeKeys = (word: string): readonly string[] => {
  let branches: Branch[] = [{ key: '', cost: 0 }]
  for (let at = 0; at < word.length; ) {
    const { taken, out } = stepAt(word, at)
    branches = spread(branches, out)
    at += taken
  }
  const keys = new Set(branches.sort((a, b) => a.cost - b.cost).map(({ key }) => settle(key)))
  keys.delete('')
  return [...keys].slice(0, MAX_KEYS)
}

const keys = rememberWords(computeKeys)

/**
 * L1: the phonetic keys of one normalised word, the likeliest first, at most 16; none where no letter sounds (հ, ը).
 * Only the first 64 characters count.
 */
export const keysOfWord = (word: string): readonly string[] => keys(word.slice(0, MAX_WORD))

/** The keys of one word as it was typed. */
export const foldKeys = (word: string): readonly string[] => keysOfWord(norm(word))
