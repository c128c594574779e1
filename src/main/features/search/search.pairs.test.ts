import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownSearchPairs, parseSearchPairs, type SearchPair } from '#tests/support/search-pairs.ts'
import { readSharedText, sharedDataAvailable } from '#tests/support/shared-data.ts'
import { expectOk, openTestShop, type TestShop } from '#tests/support/test-shop.ts'

const SHARED = '../search-pairs.tsv'

let shop: TestShop
beforeAll(() => {
  shop = openTestShop()
})
afterAll(() => shop.close())

const given = (description: string) =>
  expectOk(shop.services.tickets.create(shop.clerk.actor, { kind: 'complaint', description })).id

/** Takes everything out of the index; the cases stay in their tables and would come back with a rebuild. */
const emptyIndex = () => {
  shop.door.write(shop.owner.actor, (trx) => {
    trx.runRaw("UPDATE ticket SET deleted_at = created_at, deleted_reason = 'test'")
  })
  shop.services.search.rebuild(shop.owner.actor)
}

const wrongAlone = ({ query, text, must, kind }: SearchPair): string | undefined => {
  emptyIndex()
  const id = given(text)
  const { hits } = shop.services.search.search({ text: query })
  const [hit] = hits.filter((each) => each.id === id)
  if (must !== (hit !== undefined)) return `${query} ${must ? 'does not find' : 'finds'} ${text}`
  return hit?.class === 'layout' && kind !== 'layout' ? `${query} finds ${text} only as a slip` : undefined
}

const wrongTogether = (pairs: readonly SearchPair[]): string[] => {
  emptyIndex()
  const ids = new Map([...new Set(pairs.map(({ text }) => text))].map((text) => [text, given(text)]))
  const hitIds = (text: string) => shop.services.search.search({ text, limit: 200 })
  return pairs.flatMap(({ query, text, must, kind }) => {
    const { hits, suggestions } = hitIds(query)
    const meant = kind === 'layout' ? suggestions.flatMap((suggestion) => hitIds(suggestion).hits) : []
    const found = [...hits, ...meant].some(({ id }) => id === ids.get(text))
    return found === must ? [] : [`${query} ${must ? 'does not find' : 'finds'} ${text}`]
  })
}

describe('the pairs hold in the index', () => {
  test('those of this project, all texts together', () => {
    expect(wrongTogether(ownSearchPairs())).toEqual([])
  })

  test('those of this project, each alone', () => {
    expect(ownSearchPairs().flatMap((pair) => wrongAlone(pair) ?? [])).toEqual([])
  })

  test.runIf(sharedDataAvailable(SHARED))('those of the collection, all texts together', () => {
    expect(wrongTogether(parseSearchPairs(readSharedText(SHARED)))).toEqual([])
  })

  test.runIf(sharedDataAvailable(SHARED))('those of the collection, each alone', () => {
    expect(parseSearchPairs(readSharedText(SHARED)).flatMap((pair) => wrongAlone(pair) ?? [])).toEqual([])
  })
})
