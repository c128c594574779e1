import { describe, expect, test } from 'vitest'
import { ownSearchPairs, parseSearchPairs, type SearchPair } from '#tests/support/search-pairs.ts'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { layoutVariants } from './layouts.ts'
import { matchText } from './match.ts'

const foundAs = ({ query, text }: SearchPair): string | undefined =>
  matchText(text, query) ?? (layoutVariants(query).some((variant) => matchText(text, variant)) ? 'layout' : undefined)

/** Stems, aliases and keyboard slips are the later layers: other pairs must be found before them. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  layout: ['exact', 'folded', 'alias', 'stem', 'layout'],
  stem: ['exact', 'folded', 'alias', 'stem'],
  alias: ['exact', 'folded', 'alias'],
}

const verdict = (pair: SearchPair): string | undefined => {
  const found = foundAs(pair)
  if (!pair.must) return found && `${pair.query} finds ${pair.text} (${found})`
  if (!found) return `${pair.query} does not find ${pair.text}`
  if (!(LATE[pair.kind] ?? ['exact', 'folded']).includes(found))
    return `${pair.query} finds ${pair.text} only as ${found}`
  return undefined
}

const failures = (pairs: readonly SearchPair[]): string[] => pairs.flatMap((pair) => verdict(pair) ?? [])

const shared = '../search-pairs.tsv'
const surnames = 'armenian/same_surname_three_scripts.csv'
const variants = 'armenian/armenian_unicode.json'

describe('who and what must be found', () => {
  test('the pairs of this project hold', () => {
    const pairs = ownSearchPairs()
    expect(pairs.length).toBeGreaterThan(180)
    expect(failures(pairs)).toEqual([])
  })

  test.runIf(sharedDataAvailable(shared))('the pairs of the collection hold', () => {
    const pairs = parseSearchPairs(readSharedText(shared))
    expect(pairs.length).toBeGreaterThan(100)
    expect(failures(pairs)).toEqual([])
  })

  test.runIf(sharedDataAvailable(surnames))('one surname is found in all spellings of three scripts', () => {
    const rows = readSharedText(surnames).trim().split('\n').slice(1)
    const missed = rows.flatMap((row) => {
      const spellings = row.split(',').flatMap((cell) => cell.split(' / '))
      return spellings.flatMap((a) => spellings.filter((b) => !matchText(`${b} Աննա`, a)).map((b) => `${a} → ${b}`))
    })
    expect(missed).toEqual([])
  })

  test.runIf(sharedDataAvailable(variants))('the ways to write և are one word', () => {
    const { same_word_variants: sets }: { same_word_variants: string[][] } = JSON.parse(readSharedText(variants))
    for (const set of sets) for (const a of set) for (const b of set) expect(matchText(b, a), `${a} ${b}`).toBe('exact')
  })
})
