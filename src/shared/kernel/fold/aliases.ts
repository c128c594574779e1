import { ALIAS_SETS } from './alias-sets.ts'
import { foldKeys, keysOfWord } from './key.ts'

const SURNAME_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/[ա-ֆ]$/iu, 'յան'],
  [/[а-яё]$/iu, 'ян'],
  [/[a-z]$/iu, 'yan'],
]

const withSurnameEnding = (name: string): string =>
  name + (SURNAME_ENDINGS.find(([script]) => script.test(name))?.[1] ?? '')

/** A line becomes one set of spellings, or two where `+` marks that the surname goes the same ways. */
const spellingsOf = (line: string): string[][] => {
  const entries = line.split(' ')
  const names = entries.map((entry) => entry.replace('+', ''))
  const surnames = entries.filter((entry) => entry.endsWith('+')).map((entry) => withSurnameEnding(entry.slice(0, -1)))
  return surnames.length > 0 ? [names, surnames] : [names]
}

/** Sets that share a spelling are one set: the likeliest key of each spelling leads to all keys of its set. */
const buildSets = (): Map<string, Set<string>> => {
  const setOf = new Map<string, Set<string>>()
  for (const spellings of ALIAS_SETS.trim().split('\n').flatMap(spellingsOf)) {
    const joined = new Set(spellings.flatMap((spelling) => foldKeys(spelling)))
    const leading = new Set(spellings.flatMap((spelling) => foldKeys(spelling).slice(0, 1)))
    const met = new Set([...leading].flatMap((key) => setOf.get(key) ?? []))
    for (const [key, set] of setOf) if (met.has(set)) leading.add(key)
    for (const set of met) for (const key of set) joined.add(key)
    for (const key of leading) setOf.set(key, joined)
  }
  return setOf
}

let sets: Map<string, Set<string>> | undefined

const setOfKey = (key: string): Set<string> | undefined => {
  sets ??= buildSets()
  return sets.get(key)
}

/** The other keys under which a name with these keys is known; empty for words that are in no set. */
export const aliasKeys = (keys: readonly string[]): string[] => {
  const found = new Set(keys.flatMap((key) => [...(setOfKey(key) ?? [])]))
  return [...found].filter((key) => !keys.includes(key))
}

const MIN_READING = 5

/**
 * Ղ is written as Х, and at the start as К, in Russian: Պողոսյան Похосян, Ղազարյան Казарян, Ղարաբաղ Карабах.
 * Keys of these readings of an Armenian word, five letters or more: in short ones they would join different words.
 */
export const ghadReadings = (word: string): string[] => {
  if (!word.includes('ղ') || word.length < MIN_READING) return []
  const softened = word.replaceAll('ղ', 'խ')
  const readings = word.startsWith('ղ') ? [softened, `կ${word.slice(1)}`, `կ${softened.slice(1)}`] : [softened]
  return [...new Set(readings.flatMap((reading) => keysOfWord(reading)))]
}
